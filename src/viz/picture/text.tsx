import type { ReactNode } from 'react'
import { textWidth } from '../chart/textWidth'

/** Lines of a text are this many font sizes apart. */
export const LINE_HEIGHT = 1.4

/** Bold letters are a little wider than those that widths are estimated for. */
const BOLD = 1.06

/** Where a line may break: between Chinese characters, after spaces, and inside words that fill a line alone. */
const PIECES =
  /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef][，。；：、？！）》」』”’]*|[^\s\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu

/**
 * Breaks a text into lines that are about `width` px wide at most; what has no room in `most` lines is given up for an
 * ellipsis. An empty text has no lines.
 */
export function wrapText(text: string, width: number, fontSize: number, most = 3): readonly string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), fontSize) <= width
  const lines: string[] = []
  let line = ''
  for (const piece of (text.match(PIECES) ?? []).flatMap((one) => (fits(one) ? [one] : [...one]))) {
    if (line === '' || fits(line + piece)) line += piece
    else {
      lines.push(line)
      line = piece
    }
  }
  if (line.trim()) lines.push(line)
  const shown = lines.slice(0, most).map((one) => one.trim())
  if (lines.length > most)
    shown[most - 1] = clipText(`${lines[most - 1]?.trim()}${lines[most]?.trim()}…`, width, fontSize)
  return shown
}

/** A text cut to about `width` px, with an ellipsis where it was cut. */
export function clipText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const characters = [...text.replace(/…$/, '')]
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Lines of text. */
export interface TextBlock {
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly bold: boolean
  readonly color: string
}

/** A text broken into lines of a width. */
export function textBlock(
  text: string,
  width: number,
  look: {
    readonly fontSize: number
    readonly color: string
    readonly bold?: boolean
    readonly most?: number
  },
): TextBlock {
  const { fontSize, color, bold = false, most } = look
  return { lines: wrapText(text, bold ? width / BOLD : width, fontSize, most), fontSize, bold, color }
}

/** Px from the top of the first line to the bottom of the last. */
export function heightOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { lines, fontSize }) => sum + lines.length * fontSize * LINE_HEIGHT, 0)
}

/** Blocks of text below one another. `x`, `y`: the upper left corner, or the upper right one of an `end`. */
export function TextBlocks(props: {
  readonly blocks: readonly TextBlock[]
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
}): ReactNode {
  let top = props.y
  return props.blocks.flatMap(({ lines, fontSize, bold, color }) =>
    lines.map((line) => {
      const middle = top + (fontSize * LINE_HEIGHT) / 2
      top += fontSize * LINE_HEIGHT
      return (
        <text
          key={`${middle}`}
          x={round(props.x)}
          y={round(middle)}
          dy="0.36em"
          fontSize={round(fontSize)}
          fontWeight={bold ? 600 : 400}
          fill={color}
          textAnchor={props.anchor ?? 'start'}
        >
          {line}
        </text>
      )
    }),
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
