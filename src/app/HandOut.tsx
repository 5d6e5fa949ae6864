import './handOut.css'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../i18n/lang'
import { slidesMessages } from '../i18n/messages/slides'
import { Dialog } from '../ui/Dialog'
import { Part } from './Part'
import { PRINT, SLIDES } from './parts'

/** A way to hand a briefing out. */
interface Section {
  readonly title: string
  readonly content: ReactNode
}

/** The ways to hand a briefing out, in their order; each loads its script when the dialog opens. */
function useSections(): readonly Section[] {
  const messages = useMessages(slidesMessages)
  return [
    {
      title: messages.pptx,
      content: (
        <Part title={messages.pptx} loader={SLIDES}>
          {({ SlidesSection }) => <SlidesSection />}
        </Part>
      ),
    },
    {
      title: messages.print,
      content: (
        <Part title={messages.print} loader={PRINT}>
          {({ PrintSection }) => <PrintSection />}
        </Part>
      ),
    },
  ]
}

/** The button that opens the dialog with all ways to hand the open briefing out. */
export function HandOut() {
  const messages = useMessages(slidesMessages)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {messages.handOut}
      </button>
      {isOpen && <HandOutDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function HandOutDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(slidesMessages)
  const sections = useSections()
  return (
    <Dialog title={messages.handOut} close={messages.close} onClose={onClose} testId="hand-out">
      {sections.map(({ title, content }) => (
        <section key={title} className="hand-out-section">
          <h3>{title}</h3>
          {content}
        </section>
      ))}
    </Dialog>
  )
}
