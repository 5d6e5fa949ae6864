import { useState } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { useLang, useMessages } from '../../i18n/lang'
import { exportMessages } from '../../i18n/messages/export'
import { saveFile } from '../../ui/saveFile'
import { svgToPng } from '../../viz/picture/raster'
import type { ThemeName } from '../../viz/theme'
import { MakingBar } from './MakingBar'
import type { GatherMaterial } from './material'
import { PictureForm } from './PictureForm'
import {
  MOST_MEGAPIXELS,
  type PictureChoice,
  pictureName,
  resultSize,
  SIDE,
  SIZES,
  sizeProblem,
} from './pictures'
import { useMaking } from './useMaking'
import { type DrawnPicture, usePicture } from './usePicture'

interface Props {
  readonly theme: ThemeName
  readonly gather: GatherMaterial
}

/** The map, a chart or the whole view as PNG or SVG, with a preview of the very picture. */
export function PictureTab({ theme, gather }: Props) {
  const lang = useLang()
  const messages = useMessages(exportMessages)
  const { header } = useOpenDataset()
  const [choice, setChoice] = useState<PictureChoice>({
    subject: 'map',
    format: 'png',
    ...SIZES.fullHd,
    scale: 1,
    transparent: false,
    theme,
    lang,
    title: null,
  })
  const picture = usePicture(choice, gather)
  const { making, start, cancel } = useMaking(messages)
  const problem = sizeProblem(choice)
  const drawn = picture.type === 'drawn' && picture.choice === choice ? picture : null
  const blocked = problem !== null || drawn === null || making.type === 'working'
  const size = resultSize(choice)

  const download = () =>
    drawn &&
    start(async ({ signal }) => {
      const file = await fileOf(choice, drawn.svg)
      signal.throwIfAborted()
      const name = pictureName(choice, header.id)
      saveFile(file, name)
      return messages.saved(name)
    })
  const copy = () =>
    drawn &&
    start(async ({ signal }) => {
      const png = svgToPng(drawn.svg, choice, choice.scale).then((file) => {
        signal.throwIfAborted()
        return file
      })
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
        return messages.copied
      } catch {
        // Where the picture itself is missing, or nobody wants it any more, that is the reason.
        await png
        return messages.copyRefused
      }
    })
  return (
    <div className="export-picture">
      <PictureForm choice={choice} material={drawn?.material ?? null} onChange={setChoice} />
      <div className="export-result">
        <Preview picture={picture} />
        <p className="export-size" role="status" data-problem={problem !== null}>
          {problem === 'bounds' && messages.sizeBounds(SIDE.least, SIDE.most)}
          {problem === 'pixels' && messages.tooLarge(MOST_MEGAPIXELS)}
          {problem === null && messages.result(size.width, size.height)}
        </p>
        {drawn?.material.flaws.map((flaw) => (
          <p key={flaw} className="export-muted">
            {flaw}
          </p>
        ))}
        <div className="export-actions">
          <button
            type="button"
            className="button button-primary"
            disabled={blocked}
            onClick={() => void download()}
          >
            {messages.download}
          </button>
          <button type="button" className="button" disabled={blocked} onClick={() => void copy()}>
            {messages.copyPicture}
          </button>
        </div>
        <MakingBar making={making} onCancel={cancel} />
      </div>
    </div>
  )
}

async function fileOf(choice: PictureChoice, svg: string): Promise<Blob> {
  switch (choice.format) {
    case 'svg':
      return new Blob([svg], { type: 'image/svg+xml' })
    case 'png':
      return svgToPng(svg, choice, choice.scale)
  }
}

function Preview({ picture }: { readonly picture: DrawnPicture }) {
  const messages = useMessages(exportMessages)
  const [last, setLast] = useState<DrawnPicture>(picture)
  // The picture before stands until the next is there.
  if (picture.type !== 'loading' && picture !== last) setLast(picture)
  switch (last.type) {
    case 'loading':
      return <p className="export-preview">{messages.preparing}</p>
    case 'failed':
      return (
        <p className="export-preview" role="alert">
          {messages.failed(last.reason)}
        </p>
      )
    case 'drawn': {
      const { title } = last.choice
      return (
        <figure
          className="export-preview"
          data-transparent={last.choice.transparent}
          aria-busy={picture !== last}
        >
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(last.svg)}`}
            alt={messages.previewOf(title ?? last.material.title)}
          />
        </figure>
      )
    }
  }
}
