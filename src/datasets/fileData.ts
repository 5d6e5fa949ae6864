import type { Briefing } from '../domain/briefing'
import { BOUNDARY_FILES, FILE_DATA_FORMAT, type FileData } from '../domain/singleFile'
import { catalogue } from './catalogue'
import { fetchJson } from './fetchJson'

/**
 * What the one HTML file of some datasets carries, from the files that the page itself reads.
 *
 * @param ids datasets of the catalogue; the first is opened where a link names none.
 * @param read gets a file by its path from the product's root.
 * @throws FileError where a file cannot be had; Error where the catalogue has no such dataset.
 */
export async function gatherFileData(
  ids: readonly string[],
  briefing: Briefing | null,
  read: (file: string) => Promise<unknown> = fetchJson,
): Promise<FileData> {
  const datasets = ids.map((id) => {
    const item = catalogue.datasets.find((one) => one.id === id)
    if (!item) throw new Error(`${id} is not in the catalogue`)
    return item
  })
  const names = [...datasets.map(({ path }) => `data/${path}`), ...BOUNDARY_FILES]
  const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])))
  return { format: FILE_DATA_FORMAT, catalogue: { default: ids[0] ?? '', datasets }, files, briefing }
}
