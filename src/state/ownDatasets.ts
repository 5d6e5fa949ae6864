/** What the user does with the datasets of this device; what the storage refuses is said, and has changed nothing. */
import { create } from 'zustand'
import {
  type DroppedDataset,
  dropImported,
  keepImported,
  renameImported,
  restoreImported,
} from '../datasets/imported'
import { LibraryError, library } from '../datasets/library'
import type { LibraryContent } from '../datasets/libraryFile'
import type { StoredSource } from '../datasets/libraryUpgrades'
import type { OpenDataset } from '../datasets/openDataset'
import { wholeDataset } from '../datasets/serialise/dataFile'
import { addWhole, type LibraryAdded, readWhole } from '../datasets/wholeLibrary'
import type { LocalText } from '../domain/text'
import { tellBriefings } from './shelf'

interface OwnDatasets {
  /** The dataset that was deleted last, for as long as it can be had back. */
  readonly deleted: DroppedDataset | null
  /** Why the last thing was not done. */
  readonly trouble: LibraryError | null
}

export const useOwnDatasets = create<OwnDatasets>(() => ({ deleted: null, trouble: null }))

/**
 * Does some work on the library, and says in the store why it could not be done; of work that was stopped, nothing is
 * said. Rejects with the signal's reason then.
 */
async function tried<T>(work: Promise<T>, signal?: AbortSignal): Promise<T | null> {
  try {
    const result = await work
    useOwnDatasets.setState({ trouble: null })
    return result
  } catch (cause) {
    signal?.throwIfAborted()
    const trouble = cause instanceof LibraryError ? cause : new LibraryError('failed', { cause })
    useOwnDatasets.setState({ trouble })
    return null
  }
}

/** Deletes a dataset. It can be had back until the next is deleted or the page is closed. */
export async function deleteDataset(id: string): Promise<void> {
  const deleted = await tried(dropImported(library, id))
  if (deleted) useOwnDatasets.setState({ deleted })
}

/** Puts the dataset back that was deleted last. */
export async function restoreDataset(): Promise<void> {
  const { deleted } = useOwnDatasets.getState()
  if (!deleted) return
  const restored = await tried(restoreImported(library, deleted).then(() => true))
  if (restored) useOwnDatasets.setState({ deleted: null })
}

export async function renameDataset(id: string, title: LocalText): Promise<void> {
  await tried(renameImported(library, id, title))
}

/** Everything that is kept on this device, and how many records could not be read; `null` where it cannot be had. */
export function takeLibrary(): Promise<Awaited<ReturnType<typeof readWhole>> | null> {
  return tried(readWhole(library))
}

/**
 * Adds a whole library to this device; `null` where nothing of it could be kept. Rejects with the signal's reason where it
 * is stopped in time, and nothing has changed.
 */
export async function addLibrary(
  content: LibraryContent,
  signal?: AbortSignal,
): Promise<LibraryAdded | null> {
  const added = await tried(addWhole(library, content, signal), signal)
  if (added) tellBriefings(added.briefings)
  return added
}

/**
 * Keeps a dataset that is on screen but no longer on this device, with the document that went with it.
 *
 * @returns why it could not be kept, or `null`
 */
export async function keepAgain(
  opened: OpenDataset,
  source: StoredSource | null,
): Promise<LibraryError | null> {
  const dataset = await wholeDataset(opened, new AbortController().signal)
  await tried(keepImported(library, { dataset, source }))
  return useOwnDatasets.getState().trouble
}
