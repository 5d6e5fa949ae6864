import type { Dataset, Entry } from '../../domain/dataset'
import type { Filters } from '../../domain/filters'
import type { LocalText } from '../../domain/text'
import type { DatasetHeader } from '../openDataset'

/**
 * A dataset of some entries of another, valid by itself: entries in the digest's order, only the topics and names that
 * they use. Where jurisdictions were chosen, the others count as not covered, since their zeros would not be true.
 *
 * @param filters what the entries were chosen by. @param words the same in words, for the title; empty for the whole.
 */
export function selectionOf(
  header: DatasetHeader,
  entries: readonly Entry[],
  filters: Filters,
  words: LocalText,
): Dataset {
  const isWhole = !words.zh && !words.en
  const rows = entries.toSorted((a, b) => a.locator.start - b.locator.start)
  const { glossary, ...rest } = header
  if (isWhole) return { ...rest, entries: rows, ...(glossary && { glossary }) }
  const topics = new Set(rows.flatMap((entry) => entry.topics))
  const names = new Set(
    rows.flatMap((entry) => [
      ...entry.places.map(({ name }) => name),
      ...entry.actors.flatMap(({ name, role }) => [name, role]),
      ...entry.media,
    ]),
  )
  const chosen = new Set(filters.jurisdiction)
  const { title, coverage } = header
  return {
    ...rest,
    id: selectionId(header.id),
    title: {
      ...(title.zh !== undefined && { zh: words.zh ? `${title.zh}（${words.zh}）` : title.zh }),
      ...(title.en !== undefined && { en: words.en ? `${title.en} (${words.en})` : title.en }),
    },
    coverage: chosen.size > 0 ? coverage.filter((adcode) => chosen.has(adcode)) : coverage,
    topics: header.topics.filter(({ id }) => topics.has(id)),
    entries: rows,
    ...(glossary && { glossary: glossary.filter(({ zh }) => names.has(zh)) }),
  }
}

const LONGEST_ID = 200

/** The id of a selection: another one than the whole dataset's, beside which it may be kept. */
function selectionId(id: string): string {
  const ending = '-selection'
  return id.slice(0, LONGEST_ID - ending.length) + ending
}

/** A dataset as the file that `parseDataset` reads back to the same. */
export function datasetJson(dataset: Dataset): string {
  return `${JSON.stringify(dataset, null, 2)}\n`
}
