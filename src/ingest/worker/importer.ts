/** Opens and reads files in a thread of its own, so that the page stays responsive. */
import { failed, type ImportedFile, type Progress, type Sheet } from '../opened'
import type { DigestOptions } from '../readDigest'
import type { ColumnMapping } from '../table/columns'
import type { TableOptions, TableReading } from '../table/types'
import type { PlaceNames } from '../text/placeName'
import type { Reading } from '../types'
import type { ImportThread, Job, ResultOf, StartThread } from './thread'
import { startThread } from './workerThread'

/**
 * One job at a time: another waits for it. Every promise rejects with the signal's reason once it is aborted, and the work
 * really ends: the thread is thrown away, and the next job starts another. It rejects with an `Error` where a thread does
 * not start or has stopped by itself, such as for want of memory.
 */
export interface Importer {
  /** Never rejects because of what is in the file. @param file its bytes are taken away from the page's thread. */
  open(
    file: { readonly name: string; readonly bytes: ArrayBuffer },
    onProgress?: Progress,
    signal?: AbortSignal,
  ): Promise<ImportedFile>
  readDigest(
    text: string,
    options: Omit<DigestOptions, 'index'>,
    onProgress?: Progress,
    signal?: AbortSignal,
  ): Promise<Reading>
  readTable(
    sheet: Sheet,
    mapping: ColumnMapping,
    options: Omit<TableOptions, 'index'>,
    onProgress?: Progress,
    signal?: AbortSignal,
  ): Promise<TableReading>
  /** Ends the thread: what is asked or under way rejects. */
  close(): void
}

const TOO_LONG = failed(
  '文件太久没有打开，已放弃：可能已损坏，或者过大。请重新导出，或分成几份。',
  'the file was given up after minutes: it may be damaged, or too large. Export it again, or split it.',
)

/** A file that takes longer to be opened is given up, in milliseconds: some damaged ones would never end. */
const LONGEST = 180_000

/**
 * Nothing is started before the first job.
 *
 * @param names of the places that texts are searched for (`placeNamesQuery`). @param start another thread in tests, as
 *   `longest` is another limit there.
 */
export function createImporter(
  names: PlaceNames,
  start: StartThread = startThread,
  longest = LONGEST,
): Importer {
  let thread: ImportThread | null = null
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  function end(): void {
    thread?.end()
    thread = null
  }

  async function run<J extends Job>(job: J, progress: Progress, signal: AbortSignal): Promise<ResultOf<J>> {
    signal.throwIfAborted()
    thread ??= await start(names)
    try {
      signal.throwIfAborted()
      return await thread.work(job, progress, signal)
    } catch (error) {
      end()
      throw error
    }
  }

  function queue<J extends Job>(job: J, progress: Progress = () => {}, signal?: AbortSignal) {
    const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    const turn = last.then(() => run(job, progress, either))
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    open: async ({ name, bytes }, progress, signal) => {
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), longest)
      const either = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal
      try {
        return await queue({ type: 'open', name, bytes }, progress, either)
      } catch (error) {
        if (!limit.signal.aborted || signal?.aborted) throw error
        return { ...TOO_LONG, sha256: '' }
      } finally {
        clearTimeout(timer)
      }
    },
    readDigest: (text, options, progress, signal) =>
      queue({ type: 'digest', text, options }, progress, signal),
    readTable: (sheet, mapping, options, progress, signal) =>
      queue({ type: 'table', sheet, mapping, options }, progress, signal),
    close: () => {
      closing.abort(new Error('The importer is closed'))
      end()
    },
  }
}
