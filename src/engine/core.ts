/** Counting and paging by codes and rows of the digest: the part of an engine that can run in another thread. */
import type { Filters } from '../domain/filters'
import type { CountedColumns } from './columns'
import { type CountArrays, countArrays } from './counting'
import type { BinUnit, PageRange, Searched, Sort } from './engine'
import { type PackedText, rowOfText, rowsWithWords } from './packedText'
import { pageRows, type RowPage } from './paging'
import { type Selection, select, type Vocabulary } from './selection'
import { pickRows, sortRows } from './sortedRows'
import { Universe } from './universe'

/** What a core is built from. Its arrays may be handed over to another thread, and are not needed after. */
export interface CoreColumns extends CountedColumns {
  /** Normalised text that the text filter looks at. */
  readonly text: PackedText
  readonly ids: PackedText
}

/** What a core asks of the texts of its rows. */
export interface RowTexts {
  /** For each row, 1 where it holds every word; there is at least one. */
  readonly withWords: (words: readonly string[]) => Uint8Array
  /** How many rows' texts are there: of others it is not known what they hold. */
  readonly searched: () => number
  /** The row of an id, or `null`. */
  readonly rowOf: (id: string) => number | null
}

export interface Core {
  readonly count: (filters: Filters, unit: BinUnit) => CountArrays
  readonly page: (filters: Filters, sort: Sort, range: PageRange) => RowPage
  /** The row of an id, or `null`. */
  readonly rowOf: (id: string) => number | null
}

/** Text filters whose rows are kept: the view's, and what is being typed into the search box. */
const KEPT_TEXTS = 2

/** Builds the counts of columns whose texts are there whole. @throws as `coreOf` does */
export function buildCore(columns: CoreColumns): Core {
  // Whoever answers holds on to no more of the columns than this.
  const { rows, text, ids } = columns
  return coreOf(columns, {
    withWords: (words) => rowsWithWords(text, words),
    searched: () => rows,
    rowOf: (id) => rowOfText(ids, id),
  })
}

/**
 * Builds the counts of columns.
 *
 * @throws RangeError where a row's days are out of order or outside the extent.
 */
export function coreOf(columns: CountedColumns, texts: RowTexts): Core {
  const { rows, jurisdictions } = columns
  const vocabulary: Vocabulary = {
    jurisdictions,
    topics: columns.topics.dictionary,
    places: columns.places.dictionary,
  }
  const whole = new Universe(sortRows(columns), jurisdictions)
  const withText = new Map<string, Universe>()

  /** All rows, or those that hold every word: the text has no chart of its own, so that nothing counts the others. */
  function universeOf({ words }: Selection): Universe {
    if (words.length === 0) return whole
    const key = [texts.searched(), ...words].join(' ')
    const universe = withText.get(key) ?? universeOfText(words)
    withText.delete(key)
    withText.set(key, universe)
    for (const oldest of withText.keys()) {
      if (withText.size <= KEPT_TEXTS) break
      withText.delete(oldest)
    }
    return universe
  }

  function universeOfText(words: readonly string[]): Universe {
    const holds = texts.withWords(words)
    const { row, count } = whole.rows
    const positions = new Uint32Array(count)
    let found = 0
    for (let position = 0; position < count; position++) {
      if (holds[row[position] ?? 0]) positions[found++] = position
    }
    if (found === count) return whole
    return new Universe(pickRows(whole.rows, positions.subarray(0, found)), jurisdictions)
  }

  function searchedFor({ words }: Selection): Searched {
    const searched = texts.searched()
    return words.length > 0 && searched < rows ? { searched } : {}
  }

  return {
    count: (filters, unit) => {
      const selection = select(filters, vocabulary, whole.rows)
      const counts = countArrays(universeOf(selection), selection, unit, jurisdictions.length)
      return { ...counts, ...searchedFor(selection) }
    },
    page: (filters, sort, range) => {
      const selection = select(filters, vocabulary, whole.rows)
      const universe = universeOf(selection)
      const asked =
        range.type === 'offset'
          ? range
          : { type: range.type, row: texts.rowOf(range.id) ?? -1, reach: range.reach }
      return { ...pageRows(universe, selection, sort, asked), ...searchedFor(selection) }
    },
    rowOf: texts.rowOf,
  }
}
