/** What a reviewer does to a draft. Each gives a new draft and shares what it leaves alone; a key that is not there, none. */
import { type Adcode, CENTRAL } from '../../domain/adcode'
import type { Dataset, Entry, EntryDate } from '../../domain/dataset'
import type { LocalText } from '../../domain/text'
import { divisionsAmong } from '../coverage'
import { isOutside, redatedNote } from '../dateNotes'
import type { Correction, Mark, Span } from '../types'
import { CERTAIN, type Draft, type DraftEntry, hasWords } from './draft'
import type { SpanReading } from './readSpan'

/** Sets a field of an entry. What was doubted about the field is settled with it, and its note says what holds now. */
export function correct(draft: Draft, key: string, correction: Correction): Draft {
  return change(draft, key, (item) => correctedItem(item, correction, draft.header))
}

export function correctedItem(item: DraftEntry, correction: Correction, header: Draft['header']): DraftEntry {
  return {
    ...item,
    entry:
      correction.field === 'date'
        ? redated(item, correction.value, header)
        : corrected(item.entry, correction),
    corrected: [...new Set([...item.corrected, correction.field])],
    issues: item.issues.filter(({ code }) => fieldOf(code) !== correction.field),
    isChecked: true,
  }
}

function corrected(entry: Entry, { field, value }: Correction): Entry {
  switch (field) {
    case 'kind':
      return { ...entry, kind: value, kindBasis: 'editor' }
    case 'jurisdiction':
    case 'title':
    case 'date':
    case 'places':
    case 'topics':
    case 'actors':
    case 'media':
    case 'summary':
      return { ...entry, [field]: value }
  }
}

/** The entry with another date, and with a note about that one. */
function redated({ entry, corrected }: DraftEntry, date: EntryDate, header: NoteHeader): Entry {
  return renoted({ ...entry, date }, corrected.includes('date') ? null : entry.date, header)
}

type NoteHeader = Pick<Dataset, 'period' | 'title'>

/** The entry with what its note says of dates put right; the same entry where it was. @param read a day that gave way. */
function renoted(entry: Entry, read: EntryDate | null, { period, title }: NoteHeader): Entry {
  const { note: old, ...rest } = entry
  const lang = title.zh === undefined ? 'en' : 'zh'
  const note = redatedNote(old, { to: entry.date, read, period, lang })
  if (note?.zh === old?.zh && note?.en === old?.en) return entry
  return { ...rest, ...(note && { note }) }
}

/** The field that an issue is about, by its code: `date-several`, `place-ambiguous`; `null` where it is about none. */
export function fieldOf(code: string): Correction['field'] | null {
  if (code.startsWith('date')) return 'date'
  if (/^(?:heading-)?kind/.test(code)) return 'kind'
  if (code.startsWith('place')) return 'places'
  if (code.startsWith('topic')) return 'topics'
  if (code.startsWith('actor')) return 'actors'
  if (code.startsWith('title')) return 'title'
  return /^(?:no-)?jurisdiction/.test(code) ? 'jurisdiction' : null
}

/** Says that an entry is right as it is, or takes that back. */
export function check(draft: Draft, key: string, isChecked: boolean): Draft {
  return change(draft, key, (item) => ({ ...item, isChecked }))
}

/** Leaves an entry out. */
export function drop(draft: Draft, keys: readonly string[]): Draft {
  const entries = draft.entries.filter(({ key }) => !keys.includes(key))
  return entries.length === draft.entries.length ? draft : { ...draft, entries }
}

/** Makes an entry and the one after it into one: title and headings of the first, texts and names of both. */
export function mergeWithNext(draft: Draft, key: string): Draft {
  const at = draft.entries.findIndex((one) => one.key === key)
  const first = draft.entries[at]
  const second = draft.entries[at + 1]
  if (!first || !second) return draft
  return { ...draft, entries: draft.entries.toSpliced(at, 2, merged(first, second, draft.header)) }
}

function merged(first: DraftEntry, second: DraftEntry, header: NoteHeader): DraftEntry {
  const [a, b] = [first.entry, second.entry]
  const takesDate = a.date.start === null && !first.corrected.includes('date')
  // What was typed by hand stands behind the text: it adds none of it, nor the note that says so.
  const added = hasWords(second) || !hasWords(first) ? b : null
  const note = joined([a.note, added?.note], ' ')
  const entry: Entry = {
    ...a,
    places: distinct([...a.places, ...b.places], ({ adcode }) => adcode).slice(0, 100),
    topics: distinct([...a.topics, ...b.topics], (id) => id),
    date: takesDate ? b.date : a.date,
    summary: joined([a.summary, b.title, b.summary], '\n') ?? a.summary,
    actors: distinct([...a.actors, ...b.actors], ({ name }) => name),
    media: distinct([...a.media, ...b.media], (name) => name),
    locator: { ...a.locator, end: added?.locator.end ?? a.locator.end },
    ...(note && { note }),
  }
  const confidence = { ...first.confidence, ...(takesDate && { date: second.confidence.date }) }
  return {
    ...first,
    entry: renoted(entry, takesDate || second.corrected.includes('date') ? null : b.date, header),
    confidence,
    marks: [...first.marks, ...second.marks.filter(isMarkOfMerged(takesDate))],
    issues: [
      ...first.issues.filter(({ code }) => !takesDate || fieldOf(code) !== 'date'),
      ...second.issues.filter(
        ({ code }) => fieldOf(code) !== 'kind' && (takesDate || fieldOf(code) !== 'date'),
      ),
    ],
    corrected: distinct(
      [...first.corrected, ...(takesDate ? second.corrected.filter((field) => field === 'date') : [])],
      (field) => field,
    ),
    isChecked: first.isChecked && second.isChecked,
  }
}

const isMarkOfMerged =
  (takesDate: boolean) =>
  ({ field }: Mark): boolean =>
    field !== 'title' && (takesDate || field !== 'date')

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].toReversed()
}

/** Longest summary, as the reader has it; the rest is in the source. */
const LONGEST_SUMMARY = 4000

function joined(texts: readonly (LocalText | undefined)[], glue: string): LocalText | null {
  const parts = (lang: 'zh' | 'en') =>
    [...new Set(texts.flatMap((text) => text?.[lang] ?? []))].join(glue).slice(0, LONGEST_SUMMARY)
  const [zh, en] = [parts('zh'), parts('en')]
  return zh || en ? { ...(zh && { zh }), ...(en && { en }) } : null
}

/**
 * Parts an entry in two, each as it was read anew. What somebody has set holds for both, but for the title and the date,
 * which stay with the first.
 */
export function split(draft: Draft, key: string, halves: readonly [SpanReading, SpanReading]): Draft {
  const at = draft.entries.findIndex((one) => one.key === key)
  const old = draft.entries[at]
  if (!old) return draft
  const [first, second] = halves
  const added = draft.added + 1
  const parts = [
    reread(old, first, old.corrected, draft.header),
    {
      ...reread(
        old,
        second,
        old.corrected.filter((field) => field === 'jurisdiction' || field === 'kind'),
        draft.header,
      ),
      key: `added-${added}`,
    },
  ]
  return { ...draft, entries: draft.entries.toSpliced(at, 1, ...parts), added }
}

/** An entry as it was read from another span, with what somebody had set. */
function reread(
  old: DraftEntry,
  fresh: SpanReading,
  kept: DraftEntry['corrected'],
  header: NoteHeader,
): DraftEntry {
  const own = Object.fromEntries(kept.map((field) => [field, old.entry[field]]))
  const entry: Entry = { ...fresh.entry, ...own, kindBasis: old.entry.kindBasis }
  return {
    ...fresh,
    key: old.key,
    entry: kept.includes('date') ? renoted(entry, fresh.entry.date, header) : entry,
    issues: fresh.issues.filter(({ code }) => !kept.some((field) => field === fieldOf(code))),
    corrected: kept,
    isChecked: false,
  }
}

/** The entries that a span of the document has a part in. */
export function entriesIn({ entries }: Draft, { start, end }: Span): readonly DraftEntry[] {
  return entries.filter(({ entry: { locator } }) => locator.start < end && start < locator.end)
}

/** Adds what was read from a span that no entry has a part in; the draft as it was where one has. */
export function add(draft: Draft, fresh: SpanReading): Draft {
  const { start, end } = fresh.entry.locator
  if (entriesIn(draft, { start, end }).length > 0) return draft
  const at = draft.entries.findIndex(({ entry }) => entry.locator.start >= end)
  const added = draft.added + 1
  const item: DraftEntry = { ...fresh, key: `added-${added}`, corrected: [], isChecked: false }
  return {
    ...draft,
    added,
    entries: draft.entries.toSpliced(at < 0 ? draft.entries.length : at, 0, item),
    issues: draft.issues.filter((issue) => issue.start >= end || issue.end <= start),
  }
}

/** Why an entry has no words in the document, as its note says. */
const BY_HAND: LocalText = {
  zh: '审阅时手工加入，原文中没有这一条。',
  en: 'Added by hand in the review; the document has no words for it.',
}

const BY_HAND_SECTION = { zh: '手工加入', en: 'Added by hand' } as const

/**
 * Adds an entry that somebody types, with no words of the document: it stands behind the text's end. Its title is all that is
 * known of it; jurisdiction and kind are those of another until somebody says better. None where the title is blank.
 *
 * @param length of the document. @param like what is at hand, or `null`.
 */
export function addByHand(draft: Draft, title: LocalText, length: number, like: DraftEntry | null): Draft {
  const lang = title.zh === undefined ? 'en' : 'zh'
  if (!/\S/.test(title[lang] ?? '')) return draft
  const { jurisdiction = CENTRAL, kind = 'unspecified' } = like?.entry ?? {}
  const added = draft.added + 1
  const item: DraftEntry = {
    key: `added-${added}`,
    entry: {
      id: `${draft.header.id}-${jurisdiction}-${kind}-added-${added}`,
      jurisdiction,
      places: [],
      kind,
      kindBasis: 'editor',
      topics: [],
      date: { start: null, end: null, precision: 'unknown' },
      title,
      summary: title,
      actors: [],
      media: [],
      locator: { section: BY_HAND_SECTION[lang], start: length, end: length },
      note: BY_HAND,
    },
    confidence: { ...CERTAIN, jurisdiction: 0.5, kind: 0.5, date: 0 },
    marks: [],
    issues: [],
    corrected: ['title'],
    isChecked: false,
  }
  return { ...draft, added, entries: [...draft.entries, item] }
}

/** Says that a division is covered, or that it is not: one with entries is, whatever is said. */
export function setCovered(draft: Draft, adcode: Adcode, isCovered: boolean): Draft {
  const { header } = draft
  const others = header.coverage.filter((one) => one !== adcode)
  const coverage = isCovered ? divisionsAmong([...others, adcode]) : others
  const issues = draft.issues.filter(({ code }) => code !== 'coverage-guessed')
  return { ...draft, header: { ...header, coverage }, issues }
}

/** Names the dataset anew. */
export function rename(draft: Draft, title: LocalText): Draft {
  return { ...draft, header: { ...draft.header, title } }
}

/**
 * Sets the period. Days without a year were read by it, so that dates which nobody has set are taken from a fresh reading
 * of each entry, where one is given. Where none is, and entries lack a date, it stays an issue that they do.
 */
export function setPeriod(
  draft: Draft,
  period: Dataset['period'],
  readAnew: ((item: DraftEntry) => SpanReading | null) | null,
): Draft {
  const entries = draft.entries.map((item) => {
    const fresh = item.corrected.includes('date') ? null : (readAnew?.(item) ?? null)
    if (!fresh) return withinNow(item, { ...draft.header, period })
    const isDate = ({ code }: { readonly code: string }) => fieldOf(code) === 'date'
    return {
      ...item,
      entry: { ...item.entry, date: fresh.entry.date, note: fresh.entry.note },
      confidence: { ...item.confidence, date: fresh.confidence.date },
      marks: [
        ...item.marks.filter(({ field }) => field !== 'date'),
        ...fresh.marks.filter(({ field }) => field === 'date'),
      ],
      issues: [...item.issues.filter((issue) => !isDate(issue)), ...fresh.issues.filter(isDate)],
    }
  })
  const isDated = readAnew !== null || entries.every(({ entry }) => entry.date.start !== null)
  const issues = draft.issues.filter(
    ({ code }) => !code.startsWith('period-') && !(isDated && code.startsWith('year-')),
  )
  return { ...draft, header: { ...draft.header, period }, entries, issues }
}

/** An entry whose date stands, under another period. */
function withinNow(item: DraftEntry, header: NoteHeader): DraftEntry {
  const entry = renoted(item.entry, null, header)
  const issues = item.issues.filter(
    ({ code }) => code !== 'date-outside' || isOutside(entry.date, header.period),
  )
  return entry === item.entry && issues.length === item.issues.length ? item : { ...item, entry, issues }
}

/** Takes an issue as settled. */
export function settle(draft: Draft, issue: Draft['issues'][number]): Draft {
  return { ...draft, issues: draft.issues.filter((one) => one !== issue) }
}

function change(draft: Draft, key: string, next: (item: DraftEntry) => DraftEntry): Draft {
  const at = draft.entries.findIndex((one) => one.key === key)
  const item = draft.entries[at]
  return item ? { ...draft, entries: draft.entries.with(at, next(item)) } : draft
}
