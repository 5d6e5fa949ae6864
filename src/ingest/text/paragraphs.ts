/**
 * The paragraphs of a text with their numbers, after parting what garbling has glued: a heading to the end of the item
 * before it, a heading to the item after it, an item to an item.
 */
import { type Heading, readHeading } from './headings'
import type { NormalText } from './normal'
import { type Numbering, numberingAt } from './numbering'

/** Offsets are of the normal text, blanks trimmed. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly numbering: Numbering | null
  /** Where the text after the number starts. */
  readonly body: number
  /** What it is, if it is one. */
  readonly heading: Heading | null
  /** Whether it was found inside a paragraph of the source. */
  readonly isGlued: boolean
}

/** A sentence ends here; quotation marks may follow. */
export const TERMINAL = /[。!?…]["')]*$|\.["')]*$/

/** Longest heading that is looked for inside a paragraph. */
const LONGEST_GLUED = 40

export function readParagraphs({ key }: NormalText): readonly Paragraph[] {
  const lines = linesOf(key)
  const found: Paragraph[] = []
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    const parts = partLine(key, line, next ? startsAnew(key, next) : false)
    for (const part of parts) found.push(paragraphOf(key, part, part !== parts[0]))
  })
  return joinMarkers(found)
}

interface Range {
  readonly start: number
  readonly end: number
}

function linesOf(key: string): readonly Range[] {
  const found: Range[] = []
  let start = 0
  while (start <= key.length) {
    const stop = key.indexOf('\n', start)
    const end = stop < 0 ? key.length : stop
    const line = trim(key, { start, end })
    if (line.end > line.start) found.push(line)
    start = end + 1
  }
  return found
}

function trim(key: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (from < to && /\s/.test(key.charAt(from))) from++
  while (to > from && /\s/.test(key.charAt(to - 1))) to--
  return { start: from, end: to }
}

function paragraphOf(key: string, { start, end }: Range, isGlued: boolean): Paragraph {
  const plain = skipMarkdown(key, start)
  const numbering = numberingAt(key, plain) ?? partNumbering(key.slice(plain, end))
  const body = Math.min(end, plain + (numbering?.length ?? 0))
  const heading = end - body > 100 ? null : readHeading(key.slice(body, end))
  return { start, end, numbering, body, heading, isGlued }
}

/** 3.1 and 3.1.2 number headings alone: before anything else they are decimals and dates. */
function partNumbering(line: string): Numbering | null {
  if (line.length > 60) return null
  const marker = /^\d{1,2}(?:\.\d{1,2}){1,2}[.、]? */.exec(line)?.[0]
  if (marker === undefined || !readHeading(line.slice(marker.length))) return null
  return { style: 'part', value: null, length: marker.length }
}

function skipMarkdown(key: string, at: number): number {
  const marks = /^(?:#{1,6} |\*\*)/.exec(key.slice(at, at + 8))
  return at + (marks?.[0].length ?? 0)
}

/** Whether a line starts an item with number one, or is a heading: what a heading glued above it would be followed by. */
function startsAnew(key: string, line: Range): boolean {
  const { numbering, heading } = paragraphOf(key, line, false)
  return heading !== null || numbering?.value === 1
}

function partLine(key: string, line: Range, isBeforeStart: boolean): readonly Range[] {
  const head = headingBefore(key, line)
  const rest = head ? { start: head.end, end: line.end } : line
  const tail = isBeforeStart ? headingAfter(key, rest) : null
  const middle = trim(key, { start: rest.start, end: tail?.start ?? rest.end })
  return [...(head ? [trim(key, head)] : []), ...partItems(key, middle), ...(tail ? [tail] : [])]
}

/** A heading at the start of a line that goes on with a first item (政策1. …). */
function headingBefore(key: string, line: Range): Range | null {
  if (numberingAt(key, line.start)?.style === 'digit') return null
  const last = Math.min(line.end, line.start + LONGEST_GLUED)
  for (let at = line.start + 2; at < last; at++) {
    if (!/[\d(①⒈]/.test(key.charAt(at)) || /\d/.test(key.charAt(at - 1))) continue
    const numbering = numberingAt(key, at)
    if (numbering?.value !== 1 || at + numbering.length >= line.end) continue
    const marker = numberingAt(key, line.start)?.length ?? 0
    return readHeading(key.slice(line.start + marker, at)) ? { start: line.start, end: at } : null
  }
  return null
}

/** A heading after the last sentence of a line (…的平台。青海). */
function headingAfter(key: string, line: Range): Range | null {
  const text = key.slice(Math.max(line.start, line.end - LONGEST_GLUED), line.end)
  const match = /[。!?]["')]*([^。!?]{2,36})$/.exec(text)
  if (!match?.[1]) return null
  const tail = trim(key, { start: line.end - match[1].length, end: line.end })
  if (tail.start <= line.start + (numberingAt(key, line.start)?.length ?? 0)) return null
  const numbering = numberingAt(key, tail.start)
  return readHeading(key.slice(tail.start + (numbering?.length ?? 0), tail.end)) ? tail : null
}

/**
 * Items that follow each other in one line, after a full stop: each number one more than the one before it, or the same
 * again, as where numbering was lost.
 */
function partItems(key: string, line: Range): readonly Range[] {
  const first = numberingAt(key, line.start)
  if (first?.style !== 'digit' || first.value === null) return [line]
  const found: Range[] = []
  let start = line.start
  let number = first.value
  for (const match of key.slice(line.start, line.end).matchAll(/[。!?;]["')]* ?(?=\d{1,3}[.、])/g)) {
    const at = line.start + match.index + match[0].length
    const next = numberingAt(key, at)
    const isRepeated = next?.value === number && !match[0].startsWith(';')
    if (next?.style !== 'digit' || !(isRepeated || next.value === number + 1)) continue
    found.push(trim(key, { start, end: at }))
    start = at
    number = next.value
  }
  return [...found, trim(key, { start, end: line.end })]
}

/** A number that stands alone in its line belongs to the line below it. */
function joinMarkers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const found: Paragraph[] = []
  let marker: Paragraph | null = null
  for (const paragraph of paragraphs) {
    if (paragraph.numbering && paragraph.body === paragraph.end) {
      marker = paragraph
      continue
    }
    const takes = marker !== null && paragraph.numbering === null
    found.push(
      takes && marker ? { ...paragraph, start: marker.start, numbering: marker.numbering } : paragraph,
    )
    marker = null
  }
  return found
}
