import type { Briefing } from '../domain/briefing'
import { BOUNDARY_FILES, FILE_DATA_FORMAT, type FileData } from '../domain/singleFile'
import { fetchJson } from './fetchJson'
import { catalogue } from './opening'

/**
 * What the one HTML file of a dataset carries, from the files that the page itself reads.
 *
 * @param read gets a file by its path from the product's root.
 * @throws FileError where a file cannot be had; Error where the catalogue has no such dataset.
 */
export async function gatherFileData(
  id: string,
  briefing: Briefing | null,
  read: (file: string) => Promise<unknown> = fetchJson,
): Promise<FileData> {
  const item = catalogue.datasets.find((one) => one.id === id)
  if (!item) throw new Error(`${id} is not in the catalogue`)
  const names = [`data/${item.path}`, ...BOUNDARY_FILES]
  const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])))
  return { format: FILE_DATA_FORMAT, catalogue: { default: id, datasets: [item] }, files, briefing }
}
