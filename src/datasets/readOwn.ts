import type { Dataset } from '../domain/dataset'
import type { LocalText } from '../domain/text'
import { catalogue } from './catalogue'
import { readImported, touchImported } from './imported'
import { type Library, LibraryError, library as ownLibrary } from './library'
import type { Problem } from './schema'

type OwnDataset =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly isAbsent: boolean; readonly problems: readonly Problem[] }

function absentWords(): LocalText {
  const known = catalogue.datasets.map(({ id }) => id).join(', ')
  return {
    zh: `此设备上没有这个数据集；本页自带：${known}。`,
    en: `is not on this device; the page itself brings: ${known}.`,
  }
}

/** The imported dataset of an id, noted as used, or why it cannot be had. Never throws. */
export async function readOwn(id: string, library: Library = ownLibrary): Promise<OwnDataset> {
  try {
    const parsed = await readImported(library, id)
    if (!parsed) return { ok: false, isAbsent: true, problems: [{ path: id, message: absentWords() }] }
    if (!parsed.ok) return { ...parsed, isAbsent: false }
    // That it was opened need not be kept where the device is full.
    void touchImported(library, id).catch(() => undefined)
    return parsed
  } catch (error) {
    const message = (error instanceof LibraryError ? error : new LibraryError('failed')).words
    return { ok: false, isAbsent: true, problems: [{ path: id, message }] }
  }
}
