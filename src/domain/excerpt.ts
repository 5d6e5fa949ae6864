/** A place of a document with some text around it. */
export interface Excerpt {
  /** Line of the place's first character, from 1. */
  readonly line: number
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Whether the document goes on before and after what is shown. */
  readonly hasMore: boolean
}

/**
 * What a locator points at, in its context.
 *
 * @param start offset in UTF-16 code units. @param end exclusive.
 * @param reach characters of context on either side, at least; whole lines where they end soon after.
 * @returns `null` where the document is too short for the place.
 */
export function excerptOf(text: string, start: number, end: number, reach: number): Excerpt | null {
  if (start >= end || end > text.length) return null
  const from = startOfContext(text, start, reach)
  const to = endOfContext(text, end, reach)
  return {
    line: lineAt(text, start),
    before: text.slice(from, start),
    marked: text.slice(start, end),
    after: text.slice(end, to),
    hasMore: from > 0 || to < text.length,
  }
}

/** So much farther the context reaches for a line's end: a cut in mid-line is the lesser evil in long lines. */
const SLACK = 60

function startOfContext(text: string, start: number, reach: number): number {
  const least = start - reach
  if (least <= SLACK) return 0
  const line = text.lastIndexOf('\n', least - 1) + 1
  return whole(text, line > 0 && least - line <= SLACK ? line : least)
}

function endOfContext(text: string, end: number, reach: number): number {
  const least = end + reach
  if (least + SLACK >= text.length) return text.length
  const line = text.indexOf('\n', least)
  return whole(text, line >= 0 && line - least <= SLACK ? line : least)
}

/** Never between the two halves of a character. */
function whole(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at
}

/** Line of an offset, from 1; CR LF, LF and CR alone end a line. */
function lineAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0) + 1
}
