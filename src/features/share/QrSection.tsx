import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/lang'
import { shareMessages } from '../../i18n/messages/share'
import { saveFile } from '../../ui/saveFile'
import { drawQr, type QrDrawing, qrSvg } from './qr'

const THIS_DEVICE = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** The link as a QR code to scan from the screen or to save. */
export function QrSection({ link }: { readonly link: string }) {
  const messages = useMessages(shareMessages)
  const [drawing, setDrawing] = useState<QrDrawing | 'drawing' | 'too-long'>('drawing')
  useEffect(() => {
    drawQr(link).then(setDrawing, () => setDrawing('too-long'))
  }, [link])
  const save = (drawing: QrDrawing) => {
    const svg = qrSvg(drawing, link)
    saveFile(new Blob([svg], { type: 'image/svg+xml' }), 'blockchain-policy-map_qr.svg')
  }
  return (
    <section className="share-qr">
      <h3>{messages.qr}</h3>
      {drawing === 'too-long' && <p>{messages.qrTooLong}</p>}
      {typeof drawing === 'object' && (
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
          <button type="button" className="button" onClick={() => save(drawing)}>
            {messages.qrSave}
          </button>
        </>
      )}
      {THIS_DEVICE.test(window.location.hostname) && <p>{messages.qrLocal}</p>}
    </section>
  )
}
