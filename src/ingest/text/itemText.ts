/** The text of one item as if it had never been broken into paragraphs, with the way back. */
import type { Span } from '../types'
import type { NormalText } from './normal'
import { TERMINAL } from './paragraphs'

interface Range {
  readonly start: number
  readonly end: number
}

export interface ItemText {
  readonly text: string
  readonly key: string
  /** Where the body starts; equals the length where all is title. */
  readonly bodyStart: number
  readonly title: Range
  /** The span of the source of `[start, end)` of the item's text. */
  toSource(start: number, end: number): Span
}

/** Longest first line that can be a title, in characters of Chinese and of English. */
const LONGEST_TITLE = { zh: 70, en: 140 }

/** @param ranges of the normal text: the paragraphs, without the item's number. */
export function joinItem(normal: NormalText, ranges: readonly Range[], lang: 'zh' | 'en'): ItemText {
  const texts: string[] = []
  const keys: string[] = []
  let length = 0
  const pieces: Piece[] = []
  const first = ranges[0] ?? { start: 0, end: 0 }
  const isTitled = ranges.length > 1 && isTitleLine(normal.key.slice(first.start, first.end), lang)
  for (const { start, end } of ranges) {
    const before = keys.at(-1) ?? ''
    const glue = isTitled && pieces.length === 1 ? '\n' : gapBetween(before, normal.key.charAt(start))
    pieces.push({ joined: length + glue.length, start })
    texts.push(glue, normal.text.slice(start, end))
    keys.push(glue, normal.key.slice(start, end))
    length += glue.length + end - start
  }
  const text = texts.join('')
  const key = keys.join('')
  const toNormal = (at: number) => {
    const piece = pieceAt(pieces, at)
    return piece ? piece.start + Math.max(0, at - piece.joined) : 0
  }
  const title = titleOf(key, isTitled ? first.end - first.start : null, lang)
  return {
    text,
    key,
    ...title,
    toSource: (start, end) => ({
      start: normal.toSource(toNormal(start), toNormal(start) + 1).start,
      end: normal.toSource(toNormal(Math.max(start, end - 1)), toNormal(Math.max(start, end - 1)) + 1).end,
    }),
  }
}

/** A paragraph: where it starts in the joined text, and in the normal one. */
interface Piece {
  readonly joined: number
  readonly start: number
}

/** The last piece that starts at or before a place of the joined text, else the first. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.joined ?? 0) <= at) low = middle
    else high = middle
  }
  return pieces[low]
}

/** What stands between two paragraphs that are joined: a line break after a full sentence, else nothing or a blank. */
function gapBetween(before: string, next: string): string {
  if (before === '') return ''
  if (TERMINAL.test(before.slice(-4))) return '\n'
  return /[a-z0-9,;]$/i.test(before) && /[a-z0-9]/i.test(next) ? ' ' : ''
}

interface Title {
  readonly title: Range
  readonly bodyStart: number
}

/** Dates that slid from the body to the end of the title. */
const SLID_DATE = /(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:[-至到]\d{1,2}[日号])?)[,、]?$/

/** A line that is a title by its looks, where more text follows it. */
function isTitleLine(line: string, lang: 'zh' | 'en'): boolean {
  return line.length <= LONGEST_TITLE[lang] && !line.includes('。') && !/[.;,、]["')]*$/.test(line)
}

/** @param titled length of the title where it has a line of its own. */
function titleOf(key: string, titled: number | null, lang: 'zh' | 'en'): Title {
  if (titled !== null) return { title: withoutTail(key, titled), bodyStart: skipBlanks(key, titled) }
  const stop = sentenceEnd(key, lang)
  if (stop.text <= LONGEST_TITLE[lang]) {
    return { title: withoutTail(key, stop.text), bodyStart: skipBlanks(key, stop.next) }
  }
  const comma = key.slice(8, LONGEST_TITLE[lang]).search(lang === 'zh' ? /[,;:]/ : /[,;]/)
  return { title: { start: 0, end: comma < 0 ? Math.min(key.length, 40) : comma + 8 }, bodyStart: 0 }
}

/** The end of the first sentence: without its full stop, and with it. Not inside brackets of a document's title. */
function sentenceEnd(key: string, lang: 'zh' | 'en'): { readonly text: number; readonly next: number } {
  const stop = lang === 'zh' ? /[。!?](["')]*)/g : /[.!?](["')]*)(?= +["'(]*[A-Z0-9]|$|\n)/g
  for (let match = stop.exec(key); match; match = stop.exec(key)) {
    const isAbbreviation =
      /(?:^| )(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(
        key.slice(Math.max(0, match.index - 5), match.index),
      )
    if (lang === 'en' && isAbbreviation) continue
    // Quotes close here only where one is open; else they open the next sentence.
    const isQuoted = (key.slice(0, match.index).match(/"/g)?.length ?? 0) % 2 === 1
    const stopLength = match[0].length - (isQuoted ? 0 : (match[1]?.length ?? 0))
    const keep = /[!?]/.test(match[0]) || isQuoted ? stopLength : 0
    return { text: match.index + keep, next: match.index + stopLength }
  }
  return { text: key.length, next: key.length }
}

function withoutTail(key: string, end: number): Range {
  let to = end
  const slid = SLID_DATE.exec(key.slice(Math.max(0, end - 24), end))
  if (slid && slid[0].length < end - 4) to -= slid[0].length
  while (to > 1 && /[\s:;,、。]/.test(key.charAt(to - 1))) to--
  return { start: 0, end: to }
}

function skipBlanks(key: string, at: number): number {
  let to = at
  while (to < key.length && /\s/.test(key.charAt(to))) to++
  return to
}
