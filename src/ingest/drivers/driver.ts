import type { OpenedFile, Progress } from '../opened'

/** Opens the files of one format. May throw where they are damaged, and the signal's reason once it is aborted. */
export type Driver = (
  bytes: Uint8Array,
  name: string,
  progress: Progress,
  signal?: AbortSignal,
) => Promise<OpenedFile>
