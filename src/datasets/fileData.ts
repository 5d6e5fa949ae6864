import type { Briefing } from '../domain/briefing'
import type { Dataset } from '../domain/dataset'
import { type CatalogueItem, FILE_DATA_FORMAT, type FileData, GEO_FILES } from '../domain/singleFile'
import { catalogue } from './catalogue'
import { fetchJson } from './fetchJson'

/** A dataset that goes into the file: of the catalogue by its id, any other as it is. */
export type Carried = string | Dataset

/** What a file's catalogue says of a dataset, and its content where that is no file of the product's. */
function carry(carried: Carried): { readonly item: CatalogueItem; readonly content?: Dataset } {
  if (typeof carried !== 'string') {
    const { id, title, period, entries } = carried
    return {
      item: { id, title, period, entries: entries.length, path: `${id}/dataset.json` },
      content: carried,
    }
  }
  const item = catalogue.datasets.find((one) => one.id === carried)
  if (!item) throw new Error(`${carried} is not in the catalogue`)
  return { item }
}

/**
 * What the one HTML file of some datasets carries, from the files that the page itself reads.
 *
 * @param datasets the first is opened where a link names none.
 * @param read gets a file by its path from the product's root.
 * @throws FileError where a file cannot be had; Error where the catalogue has no such dataset.
 */
export async function gatherFileData(
  datasets: readonly Carried[],
  briefing: Briefing | null,
  read: (file: string) => Promise<unknown> = fetchJson,
): Promise<FileData> {
  const carried = datasets.map(carry)
  const files = await Promise.all([
    ...carried.map(async ({ item, content }) => {
      const name = `data/${item.path}`
      return [name, content ?? (await read(name))] as const
    }),
    ...GEO_FILES.map(async (name) => [name, await read(name)] as const),
  ])
  const items = carried.map(({ item }) => item)
  return {
    format: FILE_DATA_FORMAT,
    catalogue: { default: items[0]?.id ?? '', datasets: items },
    files: Object.fromEntries(files),
    briefing,
  }
}
