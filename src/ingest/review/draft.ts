/** What a review works on: the entries as read, each with what is known about it, and the way to a dataset. Pure. */
import type { Dataset, Entry, Topic } from '../../domain/dataset'
import { coveredBy } from '../coverage'
import { datasetId } from '../naming'
import { KNOWN_TOPICS } from '../text/topics'
import type { Correction, Field, Issue, Mark, Reading } from '../types'

/** An entry under review. */
export interface DraftEntry {
  /** Stays the same through all corrections. */
  readonly key: string
  readonly entry: Entry
  /** How sure each field is, from 0 to 1. */
  readonly confidence: Readonly<Record<Field, number>>
  readonly marks: readonly Mark[]
  readonly issues: readonly Issue[]
  /** Fields that somebody has set: no longer what the reader read. */
  readonly corrected: readonly Correction['field'][]
  /** Somebody has looked at it and found it right. */
  readonly isChecked: boolean
}

/** A dataset under review. Its entries stand in the order of the document and never overlap; those typed by hand come last. */
export interface Draft {
  /** Its `coverage` is what the document or the reviewer names; divisions with entries are covered besides. */
  readonly header: Omit<Dataset, 'entries'>
  readonly entries: readonly DraftEntry[]
  /** Of the document, not of an entry. */
  readonly issues: readonly Issue[]
  /** Of headings. */
  readonly marks: readonly Mark[]
  /** How many keys were given to entries that the reader had not found. */
  readonly added: number
}

/** The draft of what was read; of table rows and digests alike. */
export function draftOf({ dataset, named, issues, marks, confidence }: Reading): Draft {
  const { entries, ...read } = dataset
  const header = { ...read, coverage: named }
  const issuesOf = byEntry(issues)
  const marksOf = byEntry(marks)
  return {
    header,
    entries: entries.map((entry) => ({
      key: entry.id,
      entry,
      confidence: confidence.get(entry.id) ?? CERTAIN,
      marks: marksOf.get(entry.id) ?? [],
      issues: issuesOf.get(entry.id) ?? [],
      corrected: [],
      isChecked: false,
    })),
    issues: issuesOf.get(null) ?? [],
    marks: marksOf.get(null) ?? [],
    added: 0,
  }
}

function byEntry<T extends { readonly entry: string | null }>(all: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const one of all) {
    const group = groups.get(one.entry)
    if (group) group.push(one)
    else groups.set(one.entry, [one])
  }
  return groups
}

export const CERTAIN: Readonly<Record<Field, number>> = {
  jurisdiction: 1,
  kind: 1,
  title: 1,
  date: 1,
  places: 1,
  actors: 1,
  media: 1,
  documents: 1,
  topics: 1,
}

/** The entry with this key. */
export function entryOf({ entries }: Draft, key: string | null): DraftEntry | null {
  return entries.find((item) => item.key === key) ?? null
}

/** Whether an entry has words in the document: all but those that somebody typed. */
export function hasWords({ entry: { locator } }: DraftEntry): boolean {
  return locator.start < locator.end
}

/** Whether what was read at a mark no longer counts, since somebody has set the field to something else. */
export function isOverruled({ entry, corrected }: DraftEntry, { field, value }: Mark): boolean {
  if (!corrected.some((one) => one === field)) return false
  switch (field) {
    case 'places':
      return !entry.places.some(({ adcode }) => adcode === value)
    case 'actors':
      return !entry.actors.some(({ name }) => name === value)
    case 'media':
    case 'topics':
      return !entry[field].includes(value)
    case 'jurisdiction':
    case 'kind':
    case 'title':
    case 'date':
    case 'documents':
      return true
  }
}

/** The topics to choose from: the dataset's own and the usual ones. */
export function topicsOf({ header }: Draft): readonly Topic[] {
  const own = new Set(header.topics.map(({ id }) => id))
  return [...header.topics, ...KNOWN_TOPICS.filter(({ id }) => !own.has(id))]
}

/**
 * The dataset that a draft makes: valid where the reading was. Ids say jurisdiction and kind, so that an entry whose own
 * has changed gets a new one; coverage and topics follow the entries.
 */
export function datasetOf(draft: Draft): Dataset {
  const { header } = draft
  const id = isNamed(header.id, draft) ? header.id : datasetId(header.period)
  const taken = new Set<string>()
  const entries = draft.entries.map(({ entry }) => {
    const group = `${id}-${entry.jurisdiction}-${entry.kind}-`
    const own = entry.id.startsWith(group) ? entry.id : null
    const number = /(\d{1,9})$/.exec(entry.locator.section)?.[1] ?? '1'
    const free = freeId(own ?? `${group}${number}`, taken)
    taken.add(free)
    return free === entry.id ? entry : { ...entry, id: free }
  })
  const used = new Set(entries.flatMap(({ topics }) => topics))
  return {
    ...header,
    id,
    coverage: coveredBy(header.coverage, entries),
    topics: topicsOf(draft).filter(({ id }) => used.has(id)),
    entries,
  }
}

/** Whether the dataset has an id that does not come from its period. */
function isNamed(id: string, { entries }: Draft): boolean {
  return entries.length > 0 && !entries.some(({ entry }) => entry.id.startsWith(`${id}-`))
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let copy = 2
  while (taken.has(`${wanted}.${copy}`)) copy++
  return `${wanted}.${copy}`
}
