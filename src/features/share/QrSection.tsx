import { useMemo } from 'react'
import { useMessages } from '../../i18n/lang'
import { shareMessages } from '../../i18n/messages/share'
import { saveFile } from '../../ui/saveFile'
import { drawQr, type QrDrawing, qrSvg } from './qr'

const THIS_DEVICE = /^(localhost|127(\.\d+){3}|\[::1\])$/

function tryDraw(link: string): QrDrawing | null {
  try {
    return drawQr(link)
  } catch {
    return null
  }
}

/** The link as a QR code to scan from the screen or to save. */
export function QrSection({ link }: { readonly link: string }) {
  const messages = useMessages(shareMessages)
  const drawing = useMemo(() => tryDraw(link), [link])
  const save = () => {
    if (!drawing) return
    const svg = qrSvg(drawing, link)
    saveFile('blockchain-policy-map_qr.svg', new Blob([svg], { type: 'image/svg+xml' }))
  }
  return (
    <section className="share-qr">
      <h3>{messages.qr}</h3>
      {drawing ? (
        <>
          <svg
            className="share-qr-code"
            role="img"
            aria-label={messages.qrLabel}
            viewBox={`0 0 ${drawing.size} ${drawing.size}`}
            shapeRendering="crispEdges"
          >
            <path className="share-qr-light" d={`M0 0h${drawing.size}v${drawing.size}H0z`} />
            <path className="share-qr-dark" d={drawing.path} />
          </svg>
          <button type="button" className="button" onClick={save}>
            {messages.qrSave}
          </button>
        </>
      ) : (
        <p>{messages.qrTooLong}</p>
      )}
      {THIS_DEVICE.test(window.location.hostname) && <p>{messages.qrLocal}</p>}
    </section>
  )
}
