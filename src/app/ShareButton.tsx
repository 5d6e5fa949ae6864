import { useState } from 'react'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { Icon } from '../ui/Icon'
import { Part } from './Part'
import { SHARE } from './parts'

/** Opens the dialog with the ways to hand on the present view. */
export function ShareButton() {
  const messages = useMessages(shellMessages)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" title={messages.shareTitle} onClick={() => setOpen(true)}>
        <Icon name="share" />
        <span className="header-word">{messages.share}</span>
      </button>
      {open && (
        <div className="header-dialog">
          <Part title={messages.share} loader={SHARE}>
            {({ ShareDialog }) => <ShareDialog onClose={() => setOpen(false)} />}
          </Part>
        </div>
      )}
    </>
  )
}
