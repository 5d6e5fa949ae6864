import './share.css'
import { useState } from 'react'
import { embedded } from '../../datasets/embedded'
import { useOpenDataset } from '../../datasets/openDataset'
import { useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { shareMessages } from '../../i18n/messages/share'
import { linkToView } from '../../state/history'
import { useOffline } from '../../state/offline'
import { CopyField } from '../../ui/CopyField'
import { Dialog } from '../../ui/Dialog'
import { FileSection } from './FileSection'
import { QrSection } from './QrSection'
import { EMBED_SIZES, type EmbedSize, embedSnippet } from './snippet'

/** Ways to hand on the present view: its link, a QR code of it, a frame, one HTML file. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(shareMessages)
  const common = useMessages(commonMessages)
  const status = useOffline((offline) => offline.status)
  const [link] = useState(linkToView)
  return (
    <Dialog title={messages.title} close={common.close} onClose={onClose} testId="share">
      <div className="share">
        {embedded ? (
          <p className="share-wide">{messages.fromFile}</p>
        ) : (
          <>
            <section className="share-link">
              <h3>{messages.link}</h3>
              <p>{messages.linkHint}</p>
              <LinkField link={link} />
            </section>
            <QrSection link={link} />
            <EmbedSection link={link} />
          </>
        )}
        <FileSection />
        {messages.offline[status] && <p className="share-wide share-offline">{messages.offline[status]}</p>}
      </div>
    </Dialog>
  )
}

function LinkField({ link }: { readonly link: string }) {
  const messages = useMessages(shareMessages)
  return (
    <CopyField
      label={messages.link}
      value={link}
      copy={messages.copy}
      done={messages.copied}
      refused={messages.refused}
      lines={2}
    />
  )
}

function EmbedSection({ link }: { readonly link: string }) {
  const messages = useMessages(shareMessages)
  const text = useText()
  const { header } = useOpenDataset()
  const [size, setSize] = useState<EmbedSize>(EMBED_SIZES[2])
  return (
    <section className="share-embed">
      <h3>{messages.embed}</h3>
      <p>{messages.embedHint}</p>
      <label className="share-size">
        {messages.embedSize}{' '}
        <select
          value={size.width}
          onChange={({ target }) => {
            const chosen = EMBED_SIZES.find(({ width }) => width === Number(target.value))
            if (chosen) setSize(chosen)
          }}
        >
          {EMBED_SIZES.map(({ width, height }) => (
            <option key={width} value={width}>
              {messages.size(width, height)}
            </option>
          ))}
        </select>
      </label>
      <CopyField
        label={messages.embedCode}
        value={embedSnippet(link, text(header.title), size)}
        copy={messages.copy}
        done={messages.copied}
        refused={messages.refused}
        lines={6}
      />
    </section>
  )
}
