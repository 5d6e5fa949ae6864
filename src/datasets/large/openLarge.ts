import type { Entry } from '../../domain/dataset'
import { type Filters, narrowsNothing } from '../../domain/filters'
import { queryWords } from '../../domain/searchText'
import { connect } from '../../engine/asking'
import { type CoreHeader, createCoreEngine } from '../../engine/coreEngine'
import type { Answering, Engine } from '../../engine/engine'
import { DatasetError } from '../datasetError'
import type { OpenDataset } from '../openDataset'
import { addressOf, summaryPath } from './address'
import type { Load, setLoad } from './loads'
import type { FileRequest, LargeFormat, LargeMessage, OpenMessage } from './messages'
import type { Progress } from './source'
import { readSummary, type Summary } from './summary'
import { newThread } from './thread'
import { TitleReading } from './titleReading'
import { trouble } from './trouble'

/** What is known of a file once its columns are in. */
interface Opened extends Pick<OpenDataset, 'header' | 'places'> {
  readonly rows: number
  readonly engine: Engine
}

/**
 * Opens a large file of the server's folder `data/` in a thread of its own. Where a summary stands beside it, the dataset
 * is open as soon as that is there: the summary answers what narrows nothing, and all else waits for the columns.
 *
 * @param id what the dataset is called from now on, whatever its header says.
 * @param asked the answer to the request for its summary, which goes out before this script is there.
 * @param onLoad is told how it stands. It is handed over, since importing it would bring the page's whole script along, which
 * the first map does not wait for.
 * @throws DatasetError
 */
export async function openLarge(
  id: string,
  path: string,
  asked: Promise<Response>,
  onLoad: typeof setLoad,
): Promise<OpenDataset> {
  const url = addressOf(path)
  const file = new LargeFile(id, url, formatOf(path), onLoad)
  const opened = file.open()
  // A failure is told by `loads`; what waits for the columns waits on, until the page shows something else.
  const columns = new Promise<Opened>((resolve) => {
    opened.then(resolve, () => undefined)
  })
  const summary = await summaryFrom(summaryPath(url), asked)
  if (!summary) return opened
  void columns.then(({ rows }) => {
    if (rows !== summary.rows) file.fail(trouble(url, 'stale'))
  })
  const { header, places } = summary
  return { header: { ...header, id }, places: new Map(places), engine: summaryEngine(summary, columns) }
}

function formatOf(path: string): LargeFormat {
  if (/\.parquet$/i.test(path)) return 'parquet'
  return /\.csv$/i.test(path) ? 'csv' : 'json'
}

async function summaryFrom(url: string, asked: Promise<Response>): Promise<Summary | null> {
  try {
    const response = await asked
    return response.ok ? readSummary(url, await response.json()) : null
  } catch {
    return null
  }
}

/** Answers from the summary where nothing is narrowed, and has all else wait. */
function summaryEngine(summary: Summary, opened: Promise<Opened>): Engine {
  const answersOf = (by: (engine: Engine) => Answering): Answering => ({
    count: async (filters, unit, signal) =>
      (narrowsNothing(filters) ? summary.counts(unit) : null) ??
      by((await opened).engine).count(filters, unit, signal),
    page: async (filters, sort, range, signal) =>
      by((await opened).engine).page(filters, sort, range, signal),
  })
  return {
    isRead: true,
    ...answersOf((engine) => engine),
    soon: answersOf((engine) => engine.soon ?? engine),
    entry: async (id, signal) => (await opened).engine.entry(id, signal),
  }
}

type Ready = Extract<Load, { type: 'ready' }>

/** So long after the columns are in, in ms, it is told that they are: what has waited for them is drawn first. */
const DRAWN_FIRST_MS = 100

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: DatasetError) => void
}

/** A file with its thread, from the start of that on. */
class LargeFile {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private lastNumber = 0
  private readonly titles = new TitleReading(() => this.askForTitles())
  private progress: Progress | null = null
  private ready: Ready | null = null
  private error: DatasetError | null = null
  private tellingReady: ReturnType<typeof setTimeout> | undefined
  /** Ends the thread, and all that waits for it. */
  fail: (error: DatasetError) => void = () => undefined

  constructor(
    private readonly id: string,
    private readonly url: string,
    private readonly format: LargeFormat,
    private readonly onLoad: typeof setLoad,
  ) {
    this.worker = newThread()
  }

  open(): Promise<Opened> {
    const { worker, url, format } = this
    const { port1, port2 } = new MessageChannel()
    const { ask, lose } = connect(port1)
    port1.start()
    return new Promise((resolve, reject) => {
      this.fail = (error) => {
        if (this.error) return
        clearTimeout(this.tellingReady)
        this.ready = null
        this.error = error
        worker.terminate()
        port1.close()
        lose(error)
        for (const { reject: refuse } of this.waiting.values()) refuse(error)
        this.waiting.clear()
        this.onLoad(this.id, { type: 'failed', error })
        reject(error)
      }
      this.tell({
        type: 'loading',
        progress: { rows: 0, totalRows: null, bytes: 0, totalBytes: null, isWaiting: false, isWhole: false },
      })
      worker.addEventListener('message', ({ data }: MessageEvent<LargeMessage>) => {
        this.hear(data, (message) =>
          resolve({
            header: { ...message.header, id: this.id },
            places: new Map(message.places),
            rows: message.core.rows,
            engine: this.engine(ask, message.core),
          }),
        )
      })
      worker.addEventListener('error', (event) => {
        const words = event.message || 'out of memory'
        this.fail(trouble(url, /memory|alloc/i.test(words) ? 'memory' : 'stopped', words.slice(0, 120)))
      })
      const message: OpenMessage = { url, format, core: port2 }
      worker.postMessage(message, [port2])
    })
  }

  private hear(
    message: LargeMessage,
    opened: (message: Extract<LargeMessage, { type: 'opened' }>) => void,
  ): void {
    if (this.error) return
    switch (message.type) {
      case 'progress':
        this.hearProgress(message.progress)
        return
      case 'opened':
        this.ready = {
          type: 'ready',
          rows: message.core.rows,
          isWhole: this.progress?.isWhole ?? false,
          isWaiting: false,
          index: null,
          isSearching: false,
        }
        opened(message)
        this.tellingReady = setTimeout(() => this.changeReady({}), DRAWN_FIRST_MS)
        return
      case 'index':
        this.changeReady({ index: message.index })
        this.titles.hear(message.index.rows, message.index.rows === this.ready?.rows)
        if (message.index.rows === this.ready?.rows)
          performance.mark('titles:indexed', { detail: message.index })
        return
      case 'failed':
        this.fail(new DatasetError(message.problems))
        return
      case 'answer':
        this.waiting.get(message.number)?.resolve(message.answer as never)
        this.waiting.delete(message.number)
        return
      case 'refusal':
        this.waiting.get(message.number)?.reject(new DatasetError(message.problems))
        this.waiting.delete(message.number)
    }
  }

  /** Once the columns are in, texts are read now and then: all there is to tell of that is a broken connection. */
  private hearProgress(progress: Progress): void {
    this.progress = progress
    if (!this.ready) this.tell({ type: 'loading', progress })
    else if (this.ready.isWaiting !== progress.isWaiting) this.changeReady({ isWaiting: progress.isWaiting })
  }

  private changeReady(change: Partial<Ready>): void {
    if (!this.ready) return
    this.ready = { ...this.ready, ...change }
    this.tell(this.ready)
  }

  private tell(load: Load): void {
    this.onLoad(this.id, load, () => this.fail(trouble(this.url, 'cancelled')))
  }

  /** Asks the file. Of what is aborted no more is read; what has been read is kept there. */
  private ask<T>(request: FileRequest, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      if (this.error) throw this.error
      const number = ++this.lastNumber
      this.waiting.set(number, { resolve, reject })
      signal?.addEventListener(
        'abort',
        () => {
          if (this.waiting.delete(number)) this.worker.postMessage({ number, request: null })
          reject(signal.reason)
        },
        { once: true },
      )
      this.worker.postMessage({ number, request })
    })
  }

  private async askForTitles(): Promise<void> {
    this.changeReady({ isSearching: true })
    try {
      await this.ask({ type: 'titles' })
    } finally {
      this.changeReady({ isSearching: false })
    }
  }

  private engine(ask: Parameters<typeof createCoreEngine>[0], header: CoreHeader): Engine {
    const core = createCoreEngine(ask, header, {
      read: (rows, signal) => this.ask<readonly Entry[]>({ type: 'read', rows }, signal),
    })
    /** The core answers at once; so titles must be there before it is asked for words. */
    const answersWhen = (searchable: () => Promise<void>): Answering => {
      const whenSearchable = async ({ text }: Filters, signal?: AbortSignal): Promise<void> => {
        if (queryWords(text).length === 0) return
        // The columns may have been waited for meanwhile, and more been typed.
        signal?.throwIfAborted()
        await searchable()
        signal?.throwIfAborted()
      }
      return {
        count: async (filters, unit, signal) => {
          await whenSearchable(filters, signal)
          return core.count(filters, unit, signal)
        },
        page: async (filters, sort, range, signal) => {
          await whenSearchable(filters, signal)
          if (range.type === 'around') await this.ask({ type: 'locate', id: range.id }, signal)
          return core.page(filters, sort, range, signal)
        },
      }
    }
    return {
      isRead: true,
      ...answersWhen(() => this.titles.all()),
      soon: answersWhen(() => this.titles.some()),
      entry: async (id, signal) => {
        await this.ask({ type: 'locate', id }, signal)
        return core.entry(id, signal)
      },
    }
  }
}
