/** Reads one item: title and body, date, places, actors, media, documents, topics. */
import type { Adcode } from '../domain/adcode'
import type { Entry, EntryDate, Kind } from '../domain/dataset'
import { jurisdictionNames } from '../domain/divisions'
import type { LocalText } from '../domain/text'
import type { EntryInput, Whose } from './context'
import { isOutside, sayDates } from './dateNotes'
import { quote } from './issues'
import { doubtPlace } from './placeDoubt'
import { readActors } from './text/actors'
import { type ResolvedDate, withinPeriod } from './text/dateMention'
import { blankDocuments, readDocuments } from './text/documents'
import { readEnglishActors } from './text/englishActors'
import { readEnglishPlaces } from './text/englishPlaces'
import { type EventDate, readEventDate } from './text/eventDate'
import type { Item } from './text/items'
import type { ItemText } from './text/itemText'
import { readMedia } from './text/media'
import { readPlaces } from './text/places'
import { readTopics } from './text/topics'
import type { Correction, Field } from './types'

/** What the headings say of an item. */
export interface EntryHead {
  readonly id: string
  readonly section: string
  readonly jurisdiction: Whose
  readonly kind: Kind
  readonly place: Adcode | null
  readonly isKindInherited: boolean
}

/** Fields are looked for up to here: an item is an item, not a book. */
const LONGEST = 20_000

/** Longest summary; the rest is in the source. */
const LONGEST_SUMMARY = 4000

export interface EntryReading {
  readonly entry: Entry
  readonly confidence: Readonly<Record<Field, number>>
}

export function readEntry(head: EntryHead, item: Item, whole: ItemText, input: EntryInput): EntryReading {
  const { normal, index, marks, lang, period } = input
  const { id, jurisdiction, kind } = head
  const key = whole.key.slice(0, LONGEST)
  const documents = readDocuments(whole)
  const blanked = blankDocuments(key, documents)
  const date = readEventDate(blanked, lang, period.basis === 'unknown' ? null : period.period)
  const { places, ambiguous } =
    lang === 'zh'
      ? readPlaces(blanked, jurisdiction.adcode, index)
      : readEnglishPlaces(blanked, jurisdiction.adcode, index.english)
  const actors = lang === 'zh' ? readActors(whole.text, blanked) : readEnglishActors(whole.text, key)
  const media = readMedia(whole.text, key, lang)
  const topics = readTopics(key, whole.title.end)
  const first = item.paragraphs[0]
  const last = item.paragraphs.at(-1)
  const span = normal.toSource(first?.start ?? 0, last?.end ?? 0)
  const add = (field: Field, value: string, at: { start: number; end: number }, confidence: number) =>
    marks.push({ entry: id, field, value, confidence, ...whole.toSource(at.start, at.end) })
  const title = textOr(whole.text.slice(whole.title.start, whole.title.end), head.section)
  const body = whole.text.slice(whole.bodyStart)
  add('title', title, whole.title, whole.bodyStart > 0 ? 0.9 : 0.6)
  if (date.date) add('date', dateValue(date.date), date.date.mention, date.confidence)
  for (const place of places) add('places', place.adcode, place, place.confidence)
  for (const actor of actors) add('actors', actor.name, actor, actor.confidence)
  for (const medium of media) add('media', medium.value, medium, 0.85)
  for (const document of documents) add('documents', document.value, document, 0.95)
  tellDate(date, id, whole, input)
  for (const { written, adcodes, start, end } of ambiguous) {
    const { message, choices } = doubtPlace(written, adcodes, index, lang)
    input.issues.add('warning', 'place-ambiguous', whole.toSource(start, end), message, id, choices)
  }
  tellKind(head, span, input)
  const note = noteOf(date, input)
  const own = head.place === null || places.some(({ adcode }) => adcode === head.place)
  const entry: Entry = {
    id,
    jurisdiction: jurisdiction.adcode,
    places: [
      ...(own || head.place === null ? [] : [{ adcode: head.place, name: index.name(head.place, lang) }]),
      ...places.map(({ adcode, name }) => ({ adcode, name })),
    ].slice(0, 100),
    kind,
    kindBasis: 'heading',
    topics: topics.ids,
    date: entryDate(date.date),
    title: { [lang]: title },
    summary: { [lang]: textOr(body.slice(0, LONGEST_SUMMARY), title) },
    actors: actors.map(({ name, role }) => ({ name, ...(role !== undefined && { role }) })),
    media: media.slice(0, 10).map(({ value }) => value),
    locator: { section: head.section, ...span },
    ...(note && { note }),
  }
  const least = (values: readonly { readonly confidence: number }[], none: number) =>
    values.reduce((low, { confidence }) => Math.min(low, confidence), none)
  return {
    entry,
    confidence: {
      jurisdiction: jurisdiction.confidence,
      kind: kind === 'unspecified' ? 0.5 : head.isKindInherited ? 0.8 : 0.97,
      title: whole.bodyStart > 0 ? 0.9 : 0.6,
      date: date.confidence,
      places: ambiguous.length > 0 ? 0.4 : least(places, 0.9),
      actors: least(actors, 0.8),
      media: media.length > 0 ? 0.85 : 0.8,
      documents: 0.95,
      topics: topics.confidence,
    },
  }
}

/** The text on one line, or what stands for it where it is blank. */
function textOr(text: string, other: string): string {
  const plain = text.replace(/\s*\n\s*/g, '\n').trim()
  return /\S/.test(plain) ? plain : other
}

function entryDate(date: ResolvedDate | null): EntryDate {
  if (!date) return { start: null, end: null, precision: 'unknown' }
  return { start: date.start, end: date.end, precision: date.precision }
}

function dateValue({ start, end }: ResolvedDate): string {
  return start === end ? start : `${start}/${end}`
}

function tellDate(
  date: EventDate,
  id: string,
  { key, text, toSource }: ItemText,
  { issues, period }: EntryInput,
): void {
  const tell = (
    code: string,
    at: { start: number; end: number },
    message: Required<LocalText>,
    others: readonly ResolvedDate[] = [],
  ) => issues.add('warning', code, toSource(at.start, at.end), message, id, choicesOf(others, date.date))
  for (const { start, end } of date.impossible) {
    if (period.basis === 'unknown') break
    const shown = quote(text.slice(start, end))
    tell(
      'date-impossible',
      { start, end },
      {
        zh: `“${shown}”不是存在的日期：没有采用。请改正。`,
        en: `"${shown}" is no day of the calendar: not taken. Correct it.`,
      },
    )
  }
  if (!date.date) {
    const limits = [...new Set([...date.limits, ...date.others].map(dateValue))].slice(0, 5).join(', ')
    tell(
      'date-missing',
      { start: 0, end: Math.min(1, key.length) },
      {
        zh: limits
          ? `没有事件的日期；${limits} 是期限、生效日或别的日期，没有采用。`
          : '没有日期：记为未知。',
        en: limits
          ? `no date of the event; ${limits} is a deadline, a day of entry into force or another date, and was not taken.`
          : 'no date: unknown.',
      },
      [...date.others, ...date.limits],
    )
    return
  }
  const { mention, start, end } = date.date
  const chosen = dateValue(date.date)
  const distinct = [...new Set(date.others.map(dateValue))]
  if (distinct.length > 0) {
    tell(
      'date-several',
      mention,
      {
        zh: `有几个日期：采用 ${chosen}，另有 ${distinct.slice(0, 5).join('、')}。请核对。`,
        en: `several dates: ${chosen} was taken, besides ${distinct.slice(0, 5).join(', ')}. Check it.`,
      },
      date.others,
    )
  } else if (date.confidence < 0.6) {
    tell('date-doubtful', mention, {
      zh: `日期 ${chosen} 未必是事件的日期（可能是计划、起算或月份）。请核对。`,
      en: `${chosen} may not be the event's date (a plan, a beginning, or a whole month). Check it.`,
    })
  }
  if (start < period.period.start || end > period.period.end) {
    const meant = withinPeriod({ start, end }, period.period)
    const message = {
      zh: `日期 ${chosen} 超出时段 ${period.period.start}/${period.period.end}。请核对年份。`,
      en: `${chosen} lies outside the period ${period.period.start}/${period.period.end}. Check the year.`,
    }
    tell('date-outside', mention, message, meant ? [{ ...date.date, ...meant }] : [])
  }
}

/** Dates to choose from, besides the one that was chosen. */
function choicesOf(dates: readonly ResolvedDate[], chosen: ResolvedDate | null): readonly Correction[] {
  const others = new Map(dates.map((date) => [dateValue(date), date]))
  if (chosen) others.delete(dateValue(chosen))
  return [...others.values()].slice(0, 5).map((date) => ({ field: 'date', value: entryDate(date) }))
}

/** What the dataset itself should say about the date: other dates, and one outside the period. */
function noteOf({ date, others, limits }: EventDate, { lang, period }: EntryInput): LocalText | null {
  const said = sayDates(
    { others: [...others, ...limits].map(dateValue), isOutside: isOutside(entryDate(date), period.period) },
    lang,
  )
  return said === '' ? null : { [lang]: said }
}

function tellKind(
  { id, kind, isKindInherited, jurisdiction }: EntryHead,
  span: { start: number; end: number },
  { issues, normal }: EntryInput,
): void {
  const { zh, en } = jurisdictionNames(jurisdiction.adcode).short
  const at = { start: span.start, end: Math.min(span.end, span.start + 1) }
  if (normal.key.length === 0) return
  if (kind === 'unspecified') {
    issues.add(
      'warning',
      'kind-missing',
      at,
      {
        zh: `${zh}之下没有“政策”“声音”“应用”标题：类别记为未标注。`,
        en: `no heading for the kind stands under ${en}: the kind is unspecified.`,
      },
      id,
    )
  } else if (isKindInherited) {
    issues.add(
      'warning',
      'kind-inherited',
      at,
      {
        zh: `类别取自更上一级的标题。请核对。`,
        en: 'the kind was taken from a heading further up. Check it.',
      },
      id,
    )
  }
}
