import { type Adcode, CENTRAL } from '../../domain/adcode'
import type { Entry } from '../../domain/dataset'
import { DIVISIONS, jurisdictionNames } from '../../domain/divisions'
import { normalizeText, queryWords } from '../../domain/searchText'
import { type Lang, pickText } from '../../domain/text'

/** Something that the search box found. */
export type Hit =
  | { readonly type: 'division'; readonly key: string; readonly label: string; readonly adcode: Adcode }
  | {
      readonly type: 'place'
      readonly key: string
      readonly label: string
      readonly adcode: Adcode
      readonly text: string
    }
  | { readonly type: 'actor'; readonly key: string; readonly label: string; readonly text: string }
  | { readonly type: 'entry'; readonly key: string; readonly label: string; readonly id: string }
  | { readonly type: 'text'; readonly key: string; readonly label: string; readonly text: string }

const MOST_OF_A_TYPE = 5
const CENTRAL_GOVERNMENT = { adcode: CENTRAL, name: jurisdictionNames(CENTRAL).name, initials: 'zy' }

/** Divisions, and the central government, whose name holds the query in either language, or whose pinyin initials begin with it. */
export function divisionHits(query: string, lang: Lang): readonly Hit[] {
  const wanted = normalizeText(query).trim()
  if (!wanted) return []
  return [CENTRAL_GOVERNMENT, ...DIVISIONS]
    .filter(
      ({ name, initials }) =>
        initials.startsWith(wanted) ||
        [name.zh, name.en].some((one) => one !== undefined && normalizeText(one).includes(wanted)),
    )
    .slice(0, MOST_OF_A_TYPE)
    .map(({ adcode, name }) => ({
      type: 'division' as const,
      key: `division-${adcode}`,
      label: pickText(name, lang),
      adcode,
    }))
}

/**
 * Entries, places and actors among the entries that pass the query as a text filter. Entries with the query in their
 * title come first.
 *
 * @param names how the interface names a place or an actor.
 */
export function entryHits(
  query: string,
  entries: readonly Entry[],
  lang: Lang,
  names: (name: string) => string,
): readonly Hit[] {
  const words = queryWords(query)
  const isNamed = (name: string): boolean => {
    const forms = normalizeText(`${name}\n${names(name)}`)
    return words.length > 0 && words.every((word) => forms.includes(word))
  }
  const places = new Map<Adcode, Hit>()
  const actors = new Map<string, Hit>()
  for (const entry of entries) {
    for (const { adcode, name } of entry.places) {
      if (isNamed(name)) {
        places.set(adcode, { type: 'place', key: `place-${adcode}`, label: names(name), adcode, text: name })
      }
    }
    for (const { name } of entry.actors) {
      if (isNamed(name))
        actors.set(name, { type: 'actor', key: `actor-${name}`, label: names(name), text: name })
    }
  }
  const inTitle = (entry: Entry): boolean => {
    const title = normalizeText(`${entry.title.zh ?? ''}\n${entry.title.en ?? ''}`)
    return words.every((word) => title.includes(word))
  }
  const ranked = [...entries.filter(inTitle), ...entries.filter((entry) => !inTitle(entry))]
  const found = ranked.map((entry) => ({
    type: 'entry' as const,
    key: `entry-${entry.id}`,
    label: pickText(entry.title, lang),
    id: entry.id,
  }))
  return [
    ...[...places.values()].slice(0, MOST_OF_A_TYPE),
    ...[...actors.values()].slice(0, MOST_OF_A_TYPE),
    ...found.slice(0, MOST_OF_A_TYPE),
  ]
}

/** Hits with the one that was chosen among them before, also where others have taken its place. */
export function withChosen(found: readonly Hit[], chosen: Hit | null): readonly Hit[] {
  return chosen === null || found.some(({ key }) => key === chosen.key) ? found : [...found, chosen]
}
