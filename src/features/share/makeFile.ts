import { catalogue } from '../../datasets/catalogue'
import { fetchJson } from '../../datasets/fetchJson'
import { type Carried, gatherFileData } from '../../datasets/fileData'
import type { OpenDataset } from '../../datasets/openDataset'
import { openDataset } from '../../datasets/opening'
import { gzip, toBase64 } from '../../datasets/packing'
import { wholeDataset } from '../../datasets/serialise/dataFile'
import { loadSingleApp } from '../../datasets/singleApp'
import type { Briefing } from '../../domain/briefing'
import { orAborted } from '../../domain/orAborted'
import { sha256 } from '../../domain/sha256'
import { singleFileName, singleHtml } from '../../domain/singleFile'
import { viewOfScene } from '../../state/briefing'

const isShipped = (id: string): boolean => catalogue.datasets.some((item) => item.id === id)

/** The open dataset, and those that scenes show; the ids of those that cannot be had. */
async function datasetsOf(
  open: OpenDataset,
  briefing: Briefing | null,
  signal: AbortSignal,
): Promise<{ readonly carried: readonly Carried[]; readonly missing: readonly string[] }> {
  const carry = async (id: string, opened: () => Promise<OpenDataset>): Promise<Carried> =>
    isShipped(id) ? id : wholeDataset(await opened(), signal)
  const { id } = open.header
  const shown = new Set(briefing?.scenes.flatMap((scene) => viewOfScene(scene).view.dataset ?? []))
  shown.delete(id)
  const ids = [...shown]
  const others = await Promise.allSettled(
    ids.map((other) => carry(other, () => orAborted(openDataset(other), signal))),
  )
  signal.throwIfAborted()
  return {
    carried: [
      await carry(id, async () => open),
      ...others.flatMap((other) => (other.status === 'fulfilled' ? [other.value] : [])),
    ],
    missing: ids.filter((_, i) => others[i]?.status === 'rejected'),
  }
}

/** What is being done: reading so many files, or putting them together. */
export type FileProgress =
  | { readonly type: 'reading'; readonly done: number; readonly total: number }
  | { readonly type: 'packing' }

export interface FileRequest {
  readonly dataset: OpenDataset
  /** The window's title. */
  readonly title: string
  readonly briefing: Briefing | null
  readonly signal: AbortSignal
  readonly onProgress: (progress: FileProgress) => void
}

export interface MadeFile {
  readonly name: string
  readonly file: Blob
  /** SHA-256 of the file's data. */
  readonly checksum: string
  /** Datasets of the briefing's scenes that are not in the file, since they could not be had. */
  readonly missing: readonly string[]
}

/**
 * Makes the one HTML file of a dataset, and of a briefing where one is open.
 *
 * @throws FileError where a file cannot be had; AbortError when the signal says so.
 */
export async function makeFile({
  dataset,
  title,
  briefing,
  signal,
  onProgress,
}: FileRequest): Promise<MadeFile> {
  let done = 0
  let total = 0
  const counted = async <T>(file: Promise<T>): Promise<T> => {
    total++
    const content = await file
    onProgress({ type: 'reading', done: ++done, total })
    return content
  }
  const read = (file: string) => counted(fetchJson(file, (url) => fetch(url, { signal })))
  const [app, { data, missing }] = await Promise.all([
    counted(loadSingleApp(signal)),
    datasetsOf(dataset, briefing, signal).then(async ({ carried, missing }) => ({
      data: await gatherFileData(carried, briefing, read),
      missing,
    })),
  ])
  signal.throwIfAborted()
  onProgress({ type: 'packing' })
  const bytes = new TextEncoder().encode(JSON.stringify(data))
  const checksum = sha256(bytes)
  const block = toBase64(await gzip(bytes))
  signal.throwIfAborted()
  const html = singleHtml({ frame: app.frame, title, checksum, app: app.block, data: block })
  const file = new Blob([html], { type: 'text/html' })
  return { name: singleFileName(dataset.header.id), file, checksum, missing }
}
