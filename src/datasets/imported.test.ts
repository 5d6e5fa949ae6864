import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../domain/dataset'
import { buildDataset, buildEntry } from '../testing/builders'
import { catalogue } from './catalogue'
import { onDatasetNews } from './datasetNews'
import {
  dropImported,
  keepImported,
  keepSource,
  listImported,
  readImported,
  readSource,
  renameImported,
  restoreImported,
  touchImported,
} from './imported'
import { createLibrary, type Library, LibraryError } from './library'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const SHA = 'a'.repeat(64)
const source = { sha256: SHA, file: 'digest.txt', text: '一、华北\n1. 甲' }
const q4 = (change: Partial<Dataset> = {}): Dataset =>
  buildDataset([buildEntry()], {
    id: '2019q4',
    source: { title: '摘编', file: 'digest.txt', sha256: SHA },
    ...change,
  })
const titled = (zh: string) => q4({ title: { zh } })
const ids = async (library: Library) => (await listImported(library)).map(({ id }) => id)
const titleOf = async (library: Library, id: string) => {
  const parsed = await readImported(library, id)
  return parsed?.ok ? parsed.dataset.title.zh : parsed
}
const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'kept',
    (error) => (error instanceof LibraryError ? error.reason : error),
  )
const failing = (method: 'put' | 'delete', at: number, name: string) => {
  const own = IDBObjectStore.prototype[method] as (...args: unknown[]) => unknown
  let calls = 0
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
    if (++calls === at) throw new DOMException('no', name)
    return own.apply(this, args) as never
  })
}

describe('an imported dataset', () => {
  it('is kept with its document, beyond the connection', async () => {
    await keepImported(createLibrary(), { dataset: q4(), source })
    const library = createLibrary()
    expect(await readImported(library, '2019q4')).toEqual({ ok: true, dataset: q4() })
    expect(await readSource(library, SHA)).toEqual(source)
    expect(await readImported(library, 'other')).toBeNull()
    expect(await readSource(library, 'other')).toBeNull()
  })

  it('is kept without a document', async () => {
    const library = createLibrary()
    await keepImported(library, { dataset: q4(), source: null })
    expect(await readSource(library, SHA)).toBeNull()
  })

  it('is not kept with the document of another', async () => {
    const library = createLibrary()
    const foreign = { ...source, sha256: 'b'.repeat(64) }
    await expect(keepImported(library, { dataset: q4(), source: foreign })).rejects.toThrow('digest.txt')
    expect(await ids(library)).toEqual([])
  })

  it('is checked when it is read', async () => {
    const library = createLibrary()
    await keepImported(library, { dataset: q4({ period: { start: 'soon', end: '2019-12-31' } }), source })
    const parsed = await readImported(library, '2019q4')
    expect(parsed?.ok).toBe(false)
    expect(!parsed?.ok && parsed?.problems[0]?.path).toBe('period.start')
  })

  it('stands in the list with what is known of it, the one used last first', async () => {
    const library = createLibrary()
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1)
    await keepImported(library, { dataset: q4(), source })
    clock.mockReturnValue(2)
    await keepImported(library, { dataset: q4({ id: '2020q1', entries: [] }), source: null })
    expect(await ids(library)).toEqual(['2020q1', '2019q4'])
    clock.mockReturnValue(3)
    await touchImported(library, '2019q4')
    await touchImported(library, 'gone')
    const { title, period } = q4()
    expect((await listImported(library))[0]).toEqual({
      id: '2019q4',
      title,
      period,
      entries: 1,
      file: 'digest.txt',
      sha256: SHA,
      size: new TextEncoder().encode(JSON.stringify(q4())).length,
      used: 3,
    })
  })

  it('can be renamed', async () => {
    const library = createLibrary()
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1)
    await keepImported(library, { dataset: q4(), source })
    clock.mockReturnValue(2)
    await renameImported(library, '2019q4', { zh: '第四季度' })
    await renameImported(library, 'gone', { zh: '无' })
    expect(await titleOf(library, '2019q4')).toBe('第四季度')
    expect(await listImported(library)).toMatchObject([{ title: { zh: '第四季度' }, used: 1 }])
  })
})

describe('an id that is taken', () => {
  it('gets the next free number', async () => {
    const library = createLibrary()
    for (const zh of ['一', '二', '三']) await keepImported(library, { dataset: titled(zh), source })
    expect(await titleOf(library, '2019q4')).toBe('一')
    expect(await titleOf(library, '2019q4-2')).toBe('二')
    expect(await titleOf(library, '2019q4-3')).toBe('三')
  })

  it('is replaced only on request', async () => {
    const library = createLibrary()
    await keepImported(library, { dataset: titled('一'), source })
    const kept = await keepImported(library, { dataset: titled('二'), source: null }, 'replace')
    expect(kept.id).toBe('2019q4')
    expect(await ids(library)).toEqual(['2019q4'])
    expect(await titleOf(library, '2019q4')).toBe('二')
  })

  it('of a shipped dataset is never taken over', async () => {
    const library = createLibrary()
    const id = catalogue.default
    for (const way of ['keep-both', 'replace'] as const) {
      await keepImported(library, { dataset: q4({ id }), source: null }, way)
    }
    expect(await ids(library)).toEqual([`${id}-2`])
  })

  it('is no other when the very same dataset comes again', async () => {
    const library = createLibrary()
    for (const zh of ['一', '二', '一', '二']) await keepImported(library, { dataset: titled(zh), source })
    expect((await ids(library)).toSorted()).toEqual(['2019q4', '2019q4-2'])
  })

  it('stays within the longest that an id may be', async () => {
    const library = createLibrary()
    const id = 'x'.repeat(200)
    await keepImported(library, { dataset: q4({ id }), source })
    const kept = await keepImported(library, { dataset: q4({ id, entries: [] }), source })
    expect(kept.id).toBe(`${'x'.repeat(198)}-2`)
    expect(await readImported(library, kept.id)).toMatchObject({ ok: true })
  })
})

describe('all or nothing', () => {
  it.each([1, 2, 3])('a crash at write %i of keeping leaves nothing', async (at) => {
    const library = createLibrary()
    failing('put', at, 'AbortError')
    expect(await reason(keepImported(library, { dataset: q4(), source }))).toBe('failed')
    vi.restoreAllMocks()
    expect(await ids(library)).toEqual([])
    expect(await readImported(library, '2019q4')).toBeNull()
    expect(await readSource(library, SHA)).toBeNull()
  })

  it('a full device keeps what it had', async () => {
    const library = createLibrary()
    await keepImported(library, { dataset: titled('一'), source })
    failing('put', 2, 'QuotaExceededError')
    expect(await reason(keepImported(library, { dataset: titled('二'), source }, 'replace'))).toBe('full')
    vi.restoreAllMocks()
    expect(await titleOf(library, '2019q4')).toBe('一')
  })

  it.each([1, 2, 3])('a crash at removal %i of dropping leaves everything', async (at) => {
    const library = createLibrary()
    await keepImported(library, { dataset: q4(), source })
    failing('delete', at, 'AbortError')
    expect(await reason(dropImported(library, '2019q4'))).toBe('failed')
    vi.restoreAllMocks()
    expect(await ids(library)).toEqual(['2019q4'])
    expect(await readImported(library, '2019q4')).toMatchObject({ ok: true })
    expect(await readSource(library, SHA)).toEqual(source)
  })
})

describe('a dropped dataset', () => {
  it('is gone with its document, and comes back as it was', async () => {
    const library = createLibrary()
    vi.spyOn(Date, 'now').mockReturnValue(5)
    await keepImported(library, { dataset: q4(), source })
    const before = await listImported(library)
    const dropped = await dropImported(library, '2019q4')
    expect(await ids(library)).toEqual([])
    expect(await readImported(library, '2019q4')).toBeNull()
    expect(await readSource(library, SHA)).toBeNull()
    vi.spyOn(Date, 'now').mockReturnValue(9)
    await restoreImported(library, dropped)
    expect(await listImported(library)).toEqual(before)
    expect(await readImported(library, '2019q4')).toEqual({ ok: true, dataset: q4() })
    expect(await readSource(library, SHA)).toEqual(source)
  })

  it('that comes back does not push out what has its id by now', async () => {
    const library = createLibrary()
    await keepImported(library, { dataset: titled('一'), source })
    const dropped = await dropImported(library, '2019q4')
    await keepImported(library, { dataset: titled('二'), source })
    await restoreImported(library, dropped)
    expect(await titleOf(library, '2019q4')).toBe('二')
    expect(await titleOf(library, '2019q4-2')).toBe('一')
    await restoreImported(library, dropped)
    expect((await ids(library)).length).toBe(2)
  })

  it('leaves the document that another dataset is of', async () => {
    const library = createLibrary()
    await keepImported(library, { dataset: titled('一'), source })
    await keepImported(library, { dataset: titled('二'), source })
    await dropImported(library, '2019q4')
    expect(await readSource(library, SHA)).toEqual(source)
    await dropImported(library, '2019q4-2')
    expect(await readSource(library, SHA)).toBeNull()
  })

  it('that was not there changes nothing', async () => {
    const library = createLibrary()
    await keepSource(library, source)
    await restoreImported(library, await dropImported(library, 'gone'))
    expect(await ids(library)).toEqual([])
    expect(await readSource(library, SHA)).toEqual(source)
  })
})

describe('news of a change', () => {
  it('reaches this page, and other tabs through their channel', async () => {
    const library = createLibrary()
    const heard = vi.fn()
    const other = new BroadcastChannel('policy-map-datasets')
    const arrived = new Promise<unknown>((resolve) => {
      other.onmessage = ({ data }) => resolve(data)
    })
    const stop = onDatasetNews(heard)
    await keepImported(library, { dataset: q4(), source })
    expect(heard.mock.calls).toEqual([[{ type: 'kept', id: '2019q4' }], [{ type: 'source', id: SHA }]])
    expect(await arrived).toEqual({ type: 'kept', id: '2019q4' })
    other.postMessage({ type: 'used', id: 'elsewhere' })
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ type: 'used', id: 'elsewhere' }))
    stop()
    await dropImported(library, '2019q4')
    expect(heard).toHaveBeenCalledTimes(3)
    other.close()
  })

  it('is not told where nothing could be kept', async () => {
    const heard = vi.fn()
    const stop = onDatasetNews(heard)
    failing('put', 1, 'QuotaExceededError')
    await reason(keepImported(createLibrary(), { dataset: q4(), source }))
    expect(heard).not.toHaveBeenCalled()
    stop()
  })
})
