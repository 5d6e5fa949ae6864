import type { Entry, Kind } from '../domain/dataset'
import { KINDS } from '../domain/dataset'
import type { Dimension, Filters } from '../domain/filters'
import { entryText, normalizeText } from '../domain/searchText'

const DIMENSIONS: readonly Dimension[] = ['jurisdiction', 'kind', 'topic', 'time', 'text']

function passesOne(entry: Entry, filters: Filters, dimension: Dimension): boolean {
  switch (dimension) {
    case 'jurisdiction':
      return filters.jurisdiction.length === 0 || filters.jurisdiction.includes(entry.jurisdiction)
    case 'kind':
      return filters.kind.length === 0 || filters.kind.includes(entry.kind)
    case 'topic':
      return filters.topic.length === 0 || entry.topics.some((topic) => filters.topic.includes(topic))
    case 'time': {
      const { start, end } = entry.date
      if (!filters.time) return true
      if (filters.time.type === 'undated') return start === null
      return start !== null && end !== null && start <= filters.time.end && end >= filters.time.start
    }
    case 'text':
      return normalizeText(filters.text)
        .split(/\s+/)
        .every((word) => entryText(entry, new Map()).includes(word))
  }
}

/** The crossfilter rule said naively: pass every filter but the view's own. */
export function naiveMatches(entry: Entry, filters: Filters, except?: Dimension): boolean {
  return DIMENSIONS.every((dimension) => dimension === except || passesOne(entry, filters, dimension))
}

/** Counts by one loop over the entries for each number asked for. ISO days compare as text. */
export function naiveCounts(entries: readonly Entry[], filters: Filters) {
  const count = (except: Dimension | undefined, is: (entry: Entry) => boolean): number =>
    entries.filter((entry) => naiveMatches(entry, filters, except) && is(entry)).length
  return {
    passing: count(undefined, () => true),
    jurisdiction: (adcode: string) => count('jurisdiction', (entry) => entry.jurisdiction === adcode),
    kind: Object.fromEntries(
      KINDS.map((kind) => [kind, count('kind', (entry) => entry.kind === kind)]),
    ) as Record<Kind, number>,
    topic: (id: string) => count('topic', (entry) => entry.topics.includes(id)),
    place: (adcode: string) =>
      count('jurisdiction', (entry) => entry.places.some((place) => place.adcode === adcode)),
    bin: (start: string, end: string, kind: Kind) =>
      count(
        'time',
        ({ date, kind: own }) =>
          own === kind && date.start !== null && date.start <= end && (date.end ?? date.start) >= start,
      ),
    undated: count('time', ({ date }) => date.start === null),
  }
}
