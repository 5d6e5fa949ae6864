import { textWidth } from '../../../viz/chart/textWidth'

/** Height of a line, in sizes of its font: Chinese fonts are higher than Latin ones. */
export const LINE = 1.32
const POINTS = 72
/** Estimates of widths may be short by so much. */
const SLACK = 1.06

/** Lines that a text takes in a width, paragraphs parted by line breaks. Inches and points. */
function linesOf(text: string, size: number, width: number): number {
  const room = (width * POINTS) / SLACK
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / room)), 0)
}

/** Height that a text takes in a width, in inches. */
export function heightOf(text: string, size: number, width: number): number {
  return (linesOf(text, size, width) * size * LINE) / POINTS
}

/** A text that fits its box, and at which size. */
export interface Fitted {
  readonly text: string
  readonly size: number
  /** Its end had to be left out, even at the smallest size. */
  readonly cut: boolean
}

/**
 * The largest of some sizes at which a text stays in a box; where even the smallest is too large, its beginning with an
 * ellipsis.
 *
 * @param sizes in points, the largest first.
 */
export function fitText(
  text: string,
  box: { readonly w: number; readonly h: number },
  sizes: readonly number[],
): Fitted {
  const least = sizes.at(-1) ?? 12
  const found = sizes.find((size) => heightOf(text, size, box.w) <= box.h)
  if (found !== undefined) return { text, size: found, cut: false }
  const chars = [...text]
  let low = 0
  let high = chars.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (heightOf(`${chars.slice(0, middle).join('')}…`, least, box.w) <= box.h) low = middle
    else high = middle - 1
  }
  return { text: `${chars.slice(0, low).join('').trimEnd()}…`, size: least, cut: true }
}
