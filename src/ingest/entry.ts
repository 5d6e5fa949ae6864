/** Reads one item: title and body, date, places, actors, media, documents, topics. */
import type { Adcode } from '../domain/adcode'
import type { Entry, Kind } from '../domain/dataset'
import type { EntryInput, Whose } from './context'
import { dateValue, entryDate, noteOf, tellDate } from './dateDoubt'
import { quote } from './issues'
import { kindConfidence, tellKind } from './kindDoubt'
import { doubtGarbled, doubtPlace } from './placeDoubt'
import { readActors } from './text/actors'
import { blankDocuments, readDocuments } from './text/documents'
import { readEnglishActors } from './text/englishActors'
import { readEnglishPlaces } from './text/englishPlaces'
import { readEventDate } from './text/eventDate'
import type { Item } from './text/items'
import type { ItemText } from './text/itemText'
import { readMedia } from './text/media'
import { readPlaces } from './text/places'
import { readTopics } from './text/topics'
import type { Field } from './types'
import { actorConfidence, tellActors, tellTitle, tellTopics, titleConfidence } from './wordDoubts'

/** What the headings say of an item. */
export interface EntryHead {
  readonly id: string
  readonly section: string
  readonly jurisdiction: Whose
  readonly kind: Kind
  readonly place: Adcode | null
  readonly isKindInherited: boolean
  /** Kinds that the heading names, where it names several. */
  readonly severalKinds: readonly Kind[]
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
  add('title', title, whole.title, titleConfidence(whole))
  if (date.date) add('date', dateValue(date.date), date.date.mention, date.confidence)
  for (const place of places) add('places', place.adcode, place, place.confidence)
  for (const actor of actors) add('actors', actor.name, actor, actor.confidence)
  for (const medium of media) add('media', medium.value, medium, 0.85)
  for (const document of documents) add('documents', document.value, document, 0.95)
  tellTitle(whole, id, input)
  tellDate(date, id, whole, input)
  for (const { written, adcodes, start, end } of ambiguous) {
    const { message, choices } = doubtPlace(written, adcodes, index, lang)
    input.issues.add('warning', 'place-ambiguous', whole.toSource(start, end), message, id, choices)
  }
  for (const start of new Set(places.filter(({ confidence }) => confidence < 0.6).map((one) => one.start))) {
    const same = places.filter((one) => one.start === start)
    const end = same[0]?.end ?? start
    const message = doubtGarbled(quote(whole.text.slice(start, end)), same)
    input.issues.add('warning', 'place-garbled', whole.toSource(start, end), message, id)
  }
  const kindFacts = {
    kind,
    jurisdiction: jurisdiction.adcode,
    isInherited: head.isKindInherited,
    several: head.severalKinds,
  }
  tellKind(kindFacts, id, key, { start: span.start, end: Math.min(span.end, span.start + 1) }, input)
  tellActors(actors, kind, id, whole, input)
  tellTopics(topics, id, whole, input)
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
  return {
    entry,
    confidence: {
      jurisdiction: jurisdiction.confidence,
      kind: kindConfidence(kindFacts),
      title: titleConfidence(whole),
      date: date.confidence,
      places: ambiguous.length > 0 ? 0.4 : Math.min(0.9, ...places.map(({ confidence }) => confidence)),
      actors: actorConfidence(actors, kind),
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
