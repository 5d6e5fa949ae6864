import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_FILTERS } from '../../domain/filters'
import { answerQuestions } from '../../engine/answering'
import { buildCore } from '../../engine/core'
import { createCoreEngine, headerOf } from '../../engine/coreEngine'
import { coreColumns } from '../../engine/largeEngine'
import { askHere } from '../../engine/protocol'
import { buildDataset, buildEntry } from '../../testing/builders'
import { cancelLoad, loadOf, setLoad } from './loads'
import type { LargeMessage, OpenMessage } from './messages'
import { openLarge } from './openLarge'
import { summaryOf } from './summary'
import { trouble, troubleOf } from './trouble'

const DATASET = buildDataset([buildEntry({ id: 'a' }), buildEntry({ id: 'b' })])
const COLUMNS = coreColumns(DATASET)
const PROGRESS = {
  rows: 1,
  totalRows: 2,
  bytes: 10,
  totalBytes: 20,
  isWaiting: false,
  isWhole: false,
}

/** A thread that does what a test tells it. */
class FakeWorker extends EventTarget {
  static last: FakeWorker
  isOver = false
  constructor() {
    super()
    FakeWorker.last = this
  }
  readonly heard: unknown[] = []
  postMessage(message: unknown): void {
    this.heard.push(message)
  }
  terminate(): void {
    this.isOver = true
  }
  say(message: LargeMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
  open(rows = 2): void {
    const { entries, ...header } = DATASET
    this.say({ type: 'opened', header, places: [], core: { ...headerOf(COLUMNS), rows } })
  }
}

let summary: unknown
let id = 0
const nextId = (): string => `test-${++id}.parquet`
const settled = () => new Promise((resolve) => setTimeout(resolve))
/** That the columns are in is told after what has waited for them. */
const toldReady = (name: string) => vi.waitFor(() => expect(loadOf(name)?.type).toBe('ready'))

beforeEach(async () => {
  const { entries, ...header } = DATASET
  const core = buildCore(COLUMNS)
  const engine = createCoreEngine(askHere(core), headerOf(COLUMNS), { read: async () => [] })
  summary = await summaryOf(header, [['110108', '海淀区']], COLUMNS.extent, (unit) =>
    engine.count(NO_FILTERS, unit),
  )
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('location', { href: 'http://host/' })
  vi.stubGlobal('fetch', async () =>
    summary === null ? new Response('', { status: 404 }) : new Response(JSON.stringify(summary)),
  )
})
afterEach(() => vi.unstubAllGlobals())

describe('with a summary', () => {
  it('is open before the columns are in, under the name that was asked for', async () => {
    const name = nextId()
    const { header, places, engine } = await openLarge(name, name, fetch(name), setLoad)
    expect(header.id).toBe(name)
    expect(places.get('110108')).toBe('海淀区')
    expect((await engine.count(NO_FILTERS, 'week')).passing).toBe(2)
    const narrowed = vi.fn()
    void engine.count({ ...NO_FILTERS, kind: ['voice'] }, 'week').then(narrowed, narrowed)
    await settled()
    expect(narrowed).not.toHaveBeenCalled()
    expect(loadOf(name)?.type).toBe('loading')
    FakeWorker.last.open()
    await toldReady(name)
    expect(loadOf(name)).toMatchObject({ type: 'ready', rows: 2 })
  })

  it('is refused where that is of another file', async () => {
    const name = nextId()
    await openLarge(name, name, fetch(name), setLoad)
    FakeWorker.last.open(3)
    await settled()
    expect(loadOf(name)).toMatchObject({ type: 'failed' })
    expect(FakeWorker.last.isOver).toBe(true)
  })
})

describe('without one', () => {
  beforeEach(() => {
    summary = null
  })

  it('is open when its columns are in, and then tells of nothing but a broken connection', async () => {
    const name = nextId()
    const opened = openLarge(name, name, fetch(name), setLoad)
    FakeWorker.last.say({ type: 'progress', progress: PROGRESS })
    expect(loadOf(name)).toEqual({ type: 'loading', progress: PROGRESS })
    FakeWorker.last.open()
    expect((await opened).header.id).toBe(name)
    expect(loadOf(name)).toEqual({ type: 'loading', progress: PROGRESS })
    await toldReady(name)
    FakeWorker.last.say({ type: 'progress', progress: { ...PROGRESS, bytes: 15 } })
    expect(loadOf(name)).toMatchObject({ type: 'ready', isWaiting: false })
    FakeWorker.last.say({ type: 'progress', progress: { ...PROGRESS, isWaiting: true } })
    expect(loadOf(name)).toMatchObject({ type: 'ready', isWaiting: true })
  })

  it('has its thread stop what is not waited for any more', async () => {
    const name = nextId()
    const opened = openLarge(name, name, fetch(name), setLoad)
    await settled()
    const { last } = FakeWorker
    last.open()
    const { engine } = await opened
    const controller = new AbortController()
    const entry = engine.entry('a', controller.signal)
    const asked = last.heard.at(-1) as { readonly number: number }
    expect(asked).toMatchObject({ request: { type: 'locate', id: 'a' } })
    controller.abort()
    await expect(entry).rejects.toThrow(/abort/)
    expect(last.heard.at(-1)).toEqual({ number: asked.number, request: null })
  })

  it('tells of the index of titles while a search waits for it, and not before', async () => {
    const name = nextId()
    const opened = openLarge(name, name, fetch(name), setLoad)
    FakeWorker.last.open()
    FakeWorker.last.say({ type: 'index', index: { rows: 1, bytes: 10 } })
    expect(loadOf(name)).toMatchObject({ isSearching: false, index: { rows: 1 } })
    const { engine } = await opened
    void engine.count({ ...NO_FILTERS, text: 'a' }, 'week').catch(() => undefined)
    await settled()
    expect(loadOf(name)).toMatchObject({ isSearching: true })
    FakeWorker.last.say({ type: 'answer', number: 1, answer: undefined })
    await settled()
    expect(loadOf(name)).toMatchObject({ isSearching: false })
  })

  it('searches what titles there are for whoever does not wait for all', async () => {
    const name = nextId()
    const opened = openLarge(name, name, fetch(name), setLoad)
    await settled()
    const { last } = FakeWorker
    const { core } = last.heard[0] as OpenMessage
    answerQuestions(core, buildCore(COLUMNS))
    core.start()
    last.open()
    const { engine } = await opened
    const answered: string[] = []
    const text = { ...NO_FILTERS, text: '标题' }
    const asked = [
      engine.soon?.count(text, 'week').then(({ passing }) => answered.push(`some ${passing}`)),
      engine.count(text, 'week').then(({ passing }) => answered.push(`all ${passing}`)),
    ]
    await settled()
    expect(last.heard.slice(1)).toEqual([{ number: 1, request: { type: 'titles' } }])
    expect(answered).toEqual([])
    last.say({ type: 'index', index: { rows: 1, bytes: 10 } })
    await asked[0]
    expect(answered).toEqual(['some 2'])
    last.say({ type: 'answer', number: 1, answer: undefined })
    await asked[1]
    expect(answered).toEqual(['some 2', 'all 2'])
    core.close()
  })

  it('stays stopped by whoever stops it before it is told that the columns are in', async () => {
    vi.useFakeTimers()
    const name = nextId()
    const opened = openLarge(name, name, fetch(name), setLoad)
    FakeWorker.last.open()
    await opened
    cancelLoad(name)
    vi.runAllTimers()
    vi.useRealTimers()
    expect(loadOf(name)).toMatchObject({ type: 'failed' })
  })

  it('stays lost by a thread that ends while a search waits for it, and answers nothing any more', async () => {
    const name = nextId()
    const opened = openLarge(name, name, fetch(name), setLoad)
    FakeWorker.last.open()
    const { engine } = await opened
    const search = engine.count({ ...NO_FILTERS, text: 'a' }, 'week')
    await toldReady(name)
    FakeWorker.last.crash('gone')
    await expect(search).rejects.toThrow('gone')
    expect(loadOf(name)).toMatchObject({ type: 'failed' })
    await expect(engine.entry('a')).rejects.toThrow('gone')
  })

  it.each([
    [
      'a thread without memory',
      () => FakeWorker.last.crash('Uncaught RangeError: Out of memory'),
      'more memory',
    ],
    ['a thread that ends', () => FakeWorker.last.crash('Script error'), 'its thread has stopped'],
    [
      'a file that is refused',
      () => FakeWorker.last.say({ type: 'failed', problems: trouble('f', 'noColumn', 'kind').problems }),
      'lacks the column kind',
    ],
    ['a user who stops it', () => cancelLoad(`test-${id}.parquet`), 'you stopped it'],
  ])('fails by %s', async (_, act, words) => {
    const name = nextId()
    const opened = openLarge(name, name, fetch(name), setLoad)
    opened.catch(() => undefined)
    act()
    await expect(opened).rejects.toThrow(words)
    expect(loadOf(name)).toMatchObject({ type: 'failed' })
    expect(FakeWorker.last.isOver).toBe(true)
  })
})

describe('whatever is thrown', () => {
  it('is told as what it is', () => {
    expect(troubleOf('f', new RangeError('Array buffer allocation failed')).message).toContain('more memory')
    expect(troubleOf('f', new Error('parquet oops')).message).toContain('is damaged')
    const known = trouble('f', 'cancelled')
    expect(troubleOf('f', known)).toBe(known)
  })
})
