/** Reads one stretch of a document as an entry of its own: what a reviewer has split off or marked. Pure. */
import type { Adcode } from '../../domain/adcode'
import type { Kind } from '../../domain/dataset'
import { type EntryReading, readEntry } from '../entry'
import { IssueList } from '../issues'
import type { Period } from '../text/dateMention'
import { joinItem } from '../text/itemText'
import { normalise } from '../text/normal'
import { readParagraphs } from '../text/paragraphs'
import type { PlaceIndex } from '../text/placeIndex'
import type { Issue, Mark, Span } from '../types'

export interface SpanReading extends EntryReading {
  readonly marks: readonly Mark[]
  readonly issues: readonly Issue[]
}

export interface SpanHead {
  readonly id: string
  readonly section: string
  readonly jurisdiction: Adcode
  readonly kind: Kind
  /** Whether jurisdiction and kind are only what the entries around have. */
  readonly isGuessed: boolean
}

export interface SpanOptions {
  readonly lang: 'zh' | 'en'
  readonly period: Period
  readonly index: PlaceIndex
}

/** `null` where the span is blank. Offsets are of the document. */
export function readSpan(
  source: string,
  { start, end }: Span,
  { id, section, jurisdiction, kind, isGuessed }: SpanHead,
  { lang, period, index }: SpanOptions,
): SpanReading | null {
  const slice = source.slice(start, end)
  const normal = normalise(slice)
  const paragraphs = readParagraphs(normal).filter((one) => one.end > one.body)
  const [first] = paragraphs
  if (!first) return null
  const issues = new IssueList(slice)
  const marks: Mark[] = []
  const ranges = paragraphs.map((one) => ({ start: one === first ? one.body : one.start, end: one.end }))
  const read = readEntry(
    {
      id,
      section,
      jurisdiction: { adcode: jurisdiction, confidence: isGuessed ? 0.5 : 0.98 },
      kind,
      place: null,
      isKindInherited: isGuessed,
      severalKinds: [],
    },
    { number: null, paragraphs, isOutOfOrder: false },
    joinItem(normal, ranges, lang),
    {
      lang,
      normal,
      index,
      issues,
      marks,
      period: { period, basis: 'given', mention: null },
      progress: () => undefined,
    },
  )
  const shift = <T extends Span>(one: T): T => ({ ...one, start: one.start + start, end: one.end + start })
  const inDocument = new IssueList(source)
  for (const { severity, code, message, choices, ...span } of issues.sorted()) {
    inDocument.add(severity, code, shift(span), { zh: '', en: '', ...message }, id, choices)
  }
  const { locator } = read.entry
  return {
    ...read,
    entry: { ...read.entry, locator: shift(locator) },
    marks: marks.map(shift),
    issues: inDocument.sorted(),
  }
}
