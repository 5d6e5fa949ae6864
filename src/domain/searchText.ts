import type { Dataset, Entry } from './dataset'
import { jurisdictionNames } from './divisions'

/** One form for texts that should be found however they are typed: full-width folded, lower case. */
export function normalizeText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The words of a text filter, parted by white space; an entry passes when it holds every one of them. */
export function queryWords(query: string): readonly string[] {
  return normalizeText(query).split(/\s+/).filter(Boolean)
}

/** Whether a text made by `entryText` holds every word of a query. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

/** Translations of proper names, by the name as the entries write it. */
export function glossaryOf(dataset: Pick<Dataset, 'glossary'>): ReadonlyMap<string, string> {
  return new Map((dataset.glossary ?? []).map(({ zh, en }) => [zh, en]))
}

/**
 * All that a text filter looks at in an entry: title and summary in both languages, the division, places, actors with
 * their roles, and media, each also as the glossary translates it. Parts stand on lines of their own, so that no word
 * matches across two of them.
 */
export function entryText(entry: Entry, glossary: ReadonlyMap<string, string>): string {
  const { name } = jurisdictionNames(entry.jurisdiction)
  const names = [
    ...entry.places.map((place) => place.name),
    ...entry.actors.flatMap((actor) => [actor.name, actor.role ?? '']),
    ...entry.media,
  ]
  const parts = [
    entry.title.zh,
    entry.title.en,
    entry.summary.zh,
    entry.summary.en,
    name.zh,
    name.en,
    ...names,
    ...names.map((name) => glossary.get(name)),
  ]
  return normalizeText(parts.filter(Boolean).join('\n'))
}
