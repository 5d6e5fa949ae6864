/**
 * The thread of many entries: counts columns that the page has made, or reads a large file, counts its rows and searches its
 * titles. Which of the two, its first message tells.
 */
import { answerQuestions } from '../../engine/answering'
import { type CoreColumns, coreOf } from '../../engine/core'
import { headerOf } from '../../engine/coreEngine'
import { openCore } from '../../engine/openCore'
import { withEntries } from '../../engine/protocol'
import type { Opened } from '../../engine/workerCore'
import { firstTitles } from './firstTitles'
import type { FileRequest, LargeFormat, LargeMessage, NumberedRequest, OpenMessage } from './messages'
import { rowTexts } from './rowTexts'
import type { LargeSource, OpenSource, Progress } from './source'
import type { Title } from './textLane'
import { TitleIndex } from './titleIndex'
import { troubleOf } from './trouble'

/** Progress is told so often, in ms, and no more. */
const TELL_MS = 200

/** The page is left alone for so long, in ms, before what nobody has asked for yet is made ready. */
const REST_MS = 1000

const tell = (message: LargeMessage): void => postMessage(message)

async function sourceOf(format: LargeFormat): Promise<OpenSource> {
  switch (format) {
    case 'parquet':
      return (await import('./parquetSource')).openParquetSource
    case 'json':
    case 'csv':
      return (await import('./streamSource')).openStreamSource(format)
  }
}

async function open({ url, format, core }: OpenMessage): Promise<void> {
  let progress: Progress = {
    rows: 0,
    totalRows: null,
    bytes: 0,
    totalBytes: null,
    isWaiting: false,
    isWhole: false,
  }
  let toldAt = Number.NEGATIVE_INFINITY
  const onProgress = (change: Partial<Progress>): void => {
    const isNews = Object.keys(change).some((key) => key !== 'rows' && key !== 'bytes')
    progress = { ...progress, ...change }
    if (!isNews && performance.now() - toldAt < TELL_MS) return
    toldAt = performance.now()
    tell({ type: 'progress', progress })
  }
  try {
    const source = await (await sourceOf(format))(url, onProgress)
    const { header, places, columns } = source
    const file = new FileAnswers(url, source)
    const counting = coreOf(
      columns,
      rowTexts(source, () => file.index),
    )
    answerQuestions(core, withEntries(counting, source.readNow))
    core.start()
    addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => void file.answer(data))
    tell({ type: 'progress', progress })
    tell({ type: 'opened', header, places, core: headerOf(columns) })
    setTimeout(() => file.prepare(), REST_MS)
  } catch (error) {
    tell({ type: 'failed', problems: troubleOf(url, error).problems })
  }
}

/** Answers what is asked of the file. */
class FileAnswers {
  /** As far as it has come; `null` where it is not begun. */
  index: TitleIndex | null = null
  private indexing: Promise<void> | null = null
  private isAwaited = false
  /** What is being answered, by its number. */
  private readonly asked = new Map<number, AbortController>()

  constructor(
    private readonly url: string,
    private readonly source: LargeSource,
  ) {}

  async answer({ number, request }: NumberedRequest): Promise<void> {
    if (!request) {
      this.asked.get(number)?.abort()
      return
    }
    const controller = new AbortController()
    this.asked.set(number, controller)
    try {
      const answer = await this.answerTo(request, controller.signal)
      if (!controller.signal.aborted) tell({ type: 'answer', number, answer })
    } catch (error) {
      if (controller.signal.aborted) return
      tell({ type: 'refusal', number, problems: troubleOf(this.url, error).problems })
    } finally {
      this.asked.delete(number)
    }
  }

  private answerTo(request: FileRequest, signal: AbortSignal): Promise<unknown> {
    switch (request.type) {
      case 'read':
        return this.source.read(request.rows, signal)
      case 'locate':
        return this.source.locate(request.id, signal)
      case 'titles':
        this.isAwaited = true
        return this.indexed()
    }
  }

  /** Has at hand what will be asked for: the oldest entries, which regions begin with, and the words of titles. */
  prepare(): void {
    const oldest = this.source.columns.rows > 0 ? [0] : []
    // Whoever asks for them later hears of a failure.
    this.source
      .read(oldest)
      .then(() => this.indexed())
      .catch(() => undefined)
  }

  private indexed(): Promise<void> {
    this.indexing ??= this.buildIndex().catch((error) => {
      this.indexing = null
      this.index = null
      tell({ type: 'index', index: { rows: 0, bytes: 0 } })
      throw error
    })
    return this.indexing
  }

  private async buildIndex(): Promise<void> {
    const index = new TitleIndex(this.source.columns.rows)
    this.index = index
    const enough = firstTitles(this.source.columns)
    let toldAt = Number.NEGATIVE_INFINITY
    const found = (...languages: readonly (readonly Title[])[]): void => {
      index.add(...languages)
      // The first ones are told of at once: a search may wait for them.
      if (index.indexed < enough || performance.now() - toldAt < TELL_MS) return
      toldAt = performance.now()
      tell({ type: 'index', index: { rows: index.indexed, bytes: index.bytes } })
    }
    await this.source.forTitles(found, () => this.isAwaited)
    tell({ type: 'index', index: { rows: index.indexed, bytes: index.bytes } })
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<OpenMessage | CoreColumns>) => {
    if ('url' in data) void open(data)
    else openCore(data)
  },
  { once: true },
)
const ready: Opened = { type: 'ready' }
postMessage(ready)
