/** What stands around every picture: its title and what it is filtered by above, and what it must say of its sources below. */
import type { ReactNode } from 'react'
import type { Lang } from '../../domain/text'
import type { Box } from '../map/labels'
import type { Size } from '../map/projection'
import { THEMES, type ThemeName } from '../theme'
import { svgDocument } from './document'
import { heightOf, type TextBlock, TextBlocks, textBlock } from './text'

/** Around a picture. Texts are plain text in the picture's language. */
export interface PictureFrame extends Size {
  readonly lang: Lang
  readonly theme: ThemeName
  /** Nothing is painted behind the drawing. */
  readonly transparent: boolean
  readonly title: string
  /** Below the title: which dataset, how many entries, which filters. */
  readonly lines: readonly string[]
  /** At the foot: map approval, source of the boundaries, citation. */
  readonly credits: readonly string[]
}

/** Where the parts of a picture stand. */
export interface FrameLayout {
  /** Size of the text that all else follows, in px. */
  readonly em: number
  readonly pad: number
  readonly head: readonly TextBlock[]
  readonly foot: readonly TextBlock[]
  readonly footTop: number
  /** What is left for the drawing. */
  readonly body: Box
}

/** Text grows with the picture: 20 px at 1920 x 1080, and never under 9 px. */
function pictureEm({ width, height }: Size): number {
  return Math.max(9, Math.round(Math.sqrt(width * height) / 72))
}

/** Lays out a frame. */
export function layoutFrame(frame: PictureFrame): FrameLayout {
  const theme = THEMES[frame.theme]
  const em = pictureEm(frame)
  const pad = Math.round(em)
  const width = frame.width - 2 * pad
  const head = [
    textBlock(frame.title, width, { fontSize: 1.5 * em, color: theme.text, bold: true, most: 2 }),
    ...frame.lines.map((line) => textBlock(line, width, { fontSize: 0.9 * em, color: theme.muted, most: 2 })),
  ]
  const small = Math.max(9, 0.68 * em)
  const foot = frame.credits.map((line) =>
    textBlock(line, width, { fontSize: small, color: theme.muted, most: 2 }),
  )
  const top = Math.round(0.75 * pad + heightOf(head) + 0.5 * pad)
  const footTop = Math.round(frame.height - 0.6 * pad - heightOf(foot))
  const bottom = Math.round(footTop - 0.4 * pad)
  return {
    em,
    pad,
    head,
    foot,
    footTop,
    body: { x: 0, y: top, width: frame.width, height: Math.max(1, bottom - top) },
  }
}

/** A whole picture of exactly the frame's size, around what is drawn into the layout's body. */
export function framedPicture(frame: PictureFrame, layout: FrameLayout, drawing: ReactNode): string {
  const { pad, head, foot, footTop } = layout
  return svgDocument(
    frame,
    <>
      {!frame.transparent && (
        <rect width={frame.width} height={frame.height} fill={THEMES[frame.theme].surface} />
      )}
      <TextBlocks blocks={head} x={pad} y={Math.round(0.75 * pad)} />
      {drawing}
      <TextBlocks blocks={foot} x={pad} y={footTop} />
    </>,
  )
}
