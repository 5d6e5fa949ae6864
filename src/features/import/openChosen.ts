import { refusalBySize } from '../../ingest/fileKind'
import type { ImportedFile } from '../../ingest/opened'
import type { Importer } from '../../ingest/worker/importer'
import { UnreadFile } from './troubles'

/** What is being read, for as long as it is not stopped. */
export interface Task {
  readonly signal: AbortSignal
  readonly progress: (fraction: number) => void
}

/**
 * Opens a file that the user gave; one that is too large is not even read.
 *
 * @param getImporter asked only where the file's bytes are at hand.
 * @throws UnreadFile; as the importer does
 */
export async function openChosen(
  name: string,
  file: Blob,
  getImporter: () => Promise<Importer>,
  { signal, progress }: Task,
): Promise<ImportedFile> {
  const refusal = refusalBySize(name, file.size)
  if (refusal) return { ...refusal, sha256: '' }
  const bytes = await file.arrayBuffer().catch((cause) => Promise.reject(new UnreadFile(cause)))
  return (await getImporter()).open({ name, bytes }, progress, signal)
}
