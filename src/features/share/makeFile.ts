import { catalogue } from '../../datasets/catalogue'
import { fetchJson } from '../../datasets/fetchJson'
import { gatherFileData } from '../../datasets/fileData'
import { gzip, toBase64 } from '../../datasets/packing'
import { loadSingleApp } from '../../datasets/singleApp'
import type { Briefing } from '../../domain/briefing'
import { sha256 } from '../../domain/sha256'
import { singleFileName, singleHtml } from '../../domain/singleFile'
import { viewOfScene } from '../../state/briefing'

/** The open dataset, and those that scenes show, as far as they can be had. */
function datasetsOf(open: string, briefing: Briefing | null): readonly string[] {
  const shown = briefing?.scenes.map((scene) => viewOfScene(scene).view.dataset) ?? []
  const known = catalogue.datasets.map(({ id }) => id)
  return [open, ...known.filter((id) => id !== open && shown.includes(id))]
}

/** What is being done: reading so many files, or putting them together. */
export type FileProgress =
  | { readonly type: 'reading'; readonly done: number; readonly total: number }
  | { readonly type: 'packing' }

export interface FileRequest {
  readonly dataset: string
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
  const [app, data] = await Promise.all([
    counted(loadSingleApp(signal)),
    gatherFileData(datasetsOf(dataset, briefing), briefing, read),
  ])
  signal.throwIfAborted()
  onProgress({ type: 'packing' })
  const bytes = new TextEncoder().encode(JSON.stringify(data))
  const checksum = sha256(bytes)
  const block = toBase64(await gzip(bytes))
  signal.throwIfAborted()
  const html = singleHtml({ frame: app.frame, title, checksum, app: app.block, data: block })
  return { name: singleFileName(dataset), file: new Blob([html], { type: 'text/html' }), checksum }
}
