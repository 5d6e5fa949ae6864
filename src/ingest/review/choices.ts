/** Takes what an issue offers. Pure. */
import type { Entry } from '../../domain/dataset'
import type { Correction, Issue } from '../types'
import { correctedItem, settle } from './corrections'
import type { Draft } from './draft'

/** The correction that a choice of an issue means for an entry: of places one more, of actors one less. */
export function chosenFor(
  { places, actors }: Pick<Entry, 'places' | 'actors'>,
  choice: Correction,
): Correction {
  switch (choice.field) {
    case 'places':
      return { field: 'places', value: [...places, ...choice.value] }
    case 'actors': {
      const left = new Set(choice.value.map(({ name }) => name))
      return { field: 'actors', value: actors.filter(({ name }) => !left.has(name)) }
    }
    case 'jurisdiction':
    case 'kind':
    case 'title':
    case 'date':
    case 'topics':
    case 'media':
    case 'summary':
      return choice
  }
}

/** The entries that a choice of a shared issue is about: those that are still there, and whose field nobody has set. */
export function concernedBy(
  { entries }: Draft,
  issue: Issue,
  field: Correction['field'],
): ReadonlySet<string> {
  const concerned = new Set(issue.concerns)
  return new Set(
    entries.flatMap(({ key, corrected }) => (concerned.has(key) && !corrected.includes(field) ? key : [])),
  )
}

/**
 * Takes a choice for every entry that an issue concerns, but for those whose field somebody has set already, and settles
 * the issue. Whether an entry was looked at stays as it was.
 */
export function chooseForAll(draft: Draft, issue: Issue, choice: Correction): Draft {
  const concerned = concernedBy(draft, issue, choice.field)
  const entries = draft.entries.map((item) => {
    if (!concerned.has(item.key)) return item
    return { ...correctedItem(item, chosenFor(item.entry, choice), draft.header), isChecked: item.isChecked }
  })
  return settle({ ...draft, entries }, issue)
}
