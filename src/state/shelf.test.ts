import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepBriefing, readBriefings } from '../datasets/briefings'
import { createLibrary } from '../datasets/library'
import type { Briefing } from '../domain/briefing'
import { changeBriefing, openBriefing, undoBriefing, useBriefing } from './briefing'
import {
  deleteBriefing,
  importBriefing,
  openCarried,
  openShelf,
  restoreBriefing,
  startBriefing,
  useShelf,
} from './shelf'

const named = (id: string, title = id): Briefing => ({
  format: 'policy-map-briefing/1',
  id,
  title: { zh: title },
  scenes: [],
})
const titles = (briefings: readonly Briefing[]) => briefings.map(({ title }) => title.zh)
const open = () => useBriefing.getState().briefing?.title.zh
/** What another visit would find. */
const found = async () => titles((await readBriefings(createLibrary())).briefings)

let close = (): void => {}
async function visit(): Promise<void> {
  close()
  openBriefing(null)
  close = openShelf(createLibrary())
  await vi.waitFor(() => expect(useShelf.getState().status).toBe('open'))
}
const kept = () => vi.waitFor(() => expect(useShelf.getState()).toMatchObject({ kept: true, trouble: null }))

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => {
  close()
  vi.unstubAllGlobals()
})

describe('the shelf', () => {
  it('keeps every change, and opens at the next visit what was used last', async () => {
    await visit()
    expect(open()).toBeUndefined()
    openBriefing(named('a'))
    await kept()
    openBriefing(named('b'))
    changeBriefing(named('b', 'b2'))
    changeBriefing(named('b', 'b3'))
    await kept()
    await visit()
    expect(titles(useShelf.getState().briefings)).toEqual(['b3', 'a'])
    expect(open()).toBe('b3')
  })

  it('asks before the page is left while something is not kept', async () => {
    const page = new EventTarget()
    vi.stubGlobal('window', page)
    const asks = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await visit()
    expect(asks()).toBe(false)
    openBriefing(named('a'))
    expect(asks()).toBe(true)
    await kept()
    expect(asks()).toBe(false)
  })

  it('keeps an undone change as undone', async () => {
    await visit()
    openBriefing(named('a'))
    await kept()
    await visit()
    changeBriefing(named('a', 'a2'))
    await kept()
    undoBriefing()
    await kept()
    expect(await found()).toEqual(['a'])
  })

  it('starts briefings that do not stand in each other’s way', async () => {
    await visit()
    startBriefing({ zh: 'x' })
    startBriefing({ zh: 'y' })
    await kept()
    expect((await found()).toSorted()).toEqual(['x', 'y'])
  })

  it('gives a deleted briefing back', async () => {
    await visit()
    openBriefing(named('a'))
    openBriefing(named('b'))
    deleteBriefing('b')
    await kept()
    expect(open()).toBe('a')
    expect(await found()).toEqual(['a'])
    restoreBriefing()
    await kept()
    expect(open()).toBe('b')
    expect((await found()).toSorted()).toEqual(['a', 'b'])
  })

  it('deletes the last one', async () => {
    await visit()
    openBriefing(named('a'))
    deleteBriefing('a')
    await kept()
    expect(open()).toBeUndefined()
    expect(await found()).toEqual([])
  })

  it('imports beside what has the same id, unless it is the same', async () => {
    await visit()
    openBriefing(named('a'))
    importBriefing(named('a', 'from a file'))
    importBriefing(named('a'))
    await kept()
    expect((await found()).toSorted()).toEqual(['a', 'from a file'])
    expect(open()).toBe('a')
  })

  it('leaves what it cannot read as it is, and names it', async () => {
    const library = createLibrary()
    await library.transact(['briefings'], 'readwrite', (transaction) =>
      transaction.objectStore('briefings').put({ id: 'x', used: 1, briefing: named('y') }),
    )
    const future = { id: 'f', used: 9, briefing: { ...named('f'), format: 'policy-map-briefing/9' } }
    await library.transact(['briefings'], 'readwrite', (transaction) =>
      transaction.objectStore('briefings').put(future),
    )
    await visit()
    expect(useShelf.getState().unreadable).toMatchObject([
      { id: 'f', problems: [{ path: 'format' }] },
      { id: 'x', problems: [] },
    ])
    expect(useShelf.getState().briefings).toEqual([])
    const record = await library.transact(['briefings'], 'readonly', (transaction) =>
      transaction.objectStore('briefings').get('f'),
    )
    expect(record).toEqual(future)
    importBriefing(named('f', 'an older export'))
    await kept()
    expect(useBriefing.getState().briefing?.id).not.toBe('f')
    expect(
      await library.transact(['briefings'], 'readonly', (one) => one.objectStore('briefings').get('f')),
    ).toEqual(future)
  })

  it('imports no sooner than it knows which ids are taken', async () => {
    await visit()
    openBriefing(named('a'))
    await kept()
    close()
    openBriefing(null)
    close = openShelf(createLibrary())
    importBriefing(named('a', 'from a file'))
    await vi.waitFor(() => expect(open()).toBe('from a file'))
    await kept()
    expect((await found()).toSorted()).toEqual(['a', 'from a file'])
  })
})

describe('the briefing of the one HTML file', () => {
  it('is on the shelf, and opens as it was left here', async () => {
    openBriefing(null)
    close = openShelf(createLibrary())
    await openCarried(named('f-1', 'as carried'), createLibrary())
    await kept()
    expect(titles(useShelf.getState().briefings)).toEqual(['as carried'])
    changeBriefing(named('f-1', 'as edited'))
    await kept()
    await visit()
    await openCarried(named('f-1', 'as carried'), createLibrary())
    expect(open()).toBe('as edited')
    await kept()
    expect(await found()).toEqual(['as edited'])
  })

  it('opens where nothing can be kept', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    openBriefing(null)
    close = openShelf(createLibrary())
    await openCarried(named('f-1', 'as carried'), createLibrary())
    expect(open()).toBe('as carried')
  })
})

describe('where the storage refuses', () => {
  it('briefings live on in memory, and it is said why', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    await visit()
    expect(useShelf.getState().trouble?.reason).toBe('refused')
    openBriefing(named('a'))
    openBriefing(named('b'))
    expect(titles(useShelf.getState().briefings)).toEqual(['b', 'a'])
    expect(useShelf.getState().kept).toBe(false)
  })

  it('what could not be kept is kept with the next change', async () => {
    await visit()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    openBriefing(named('a'))
    await vi.waitFor(() => expect(useShelf.getState().trouble?.reason).toBe('full'))
    openBriefing(named('b'))
    await kept()
    expect((await found()).toSorted()).toEqual(['a', 'b'])
  })
})

describe('another tab', () => {
  const tell = async (id: string) => {
    const channel = new BroadcastChannel('policy-map-briefings')
    channel.postMessage(id)
    channel.close()
  }

  it('changes the briefing that is open here, in a step that can be undone', async () => {
    await visit()
    openBriefing(named('a', 'mine'))
    await kept()
    await keepBriefing(createLibrary(), named('a', 'theirs'))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    await tell('a')
    await vi.waitFor(() => expect(open()).toBe('theirs'))
    expect(put).not.toHaveBeenCalled()
    expect(await found()).toEqual(['theirs'])
    undoBriefing()
    await kept()
    expect(await found()).toEqual(['mine'])
  })

  it('is told what was kept here', async () => {
    const told: string[] = []
    const channel = new BroadcastChannel('policy-map-briefings')
    channel.onmessage = ({ data }) => told.push(data)
    await visit()
    openBriefing(named('a'))
    deleteBriefing('a')
    await vi.waitFor(() => expect(told).toContain('a'))
    channel.close()
  })

  it('does not take away what is still to be kept here', async () => {
    await visit()
    openBriefing(named('a', 'mine'))
    await kept()
    await keepBriefing(createLibrary(), named('a', 'theirs'))
    await keepBriefing(createLibrary(), named('b'))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    changeBriefing(named('a', 'mine, changed'))
    await vi.waitFor(() => expect(useShelf.getState().trouble?.reason).toBe('full'))
    await tell('a')
    await tell('b')
    await vi.waitFor(() => expect(titles(useShelf.getState().briefings)).toContain('b'))
    expect(open()).toBe('mine, changed')
  })

  it('adds a briefing to the shelf, and takes one from it', async () => {
    await visit()
    openBriefing(named('a'))
    await kept()
    await keepBriefing(createLibrary(), named('b'))
    await tell('b')
    await vi.waitFor(() => expect(titles(useShelf.getState().briefings)).toEqual(['a', 'b']))
    await createLibrary().transact(['briefings'], 'readwrite', (transaction) =>
      transaction.objectStore('briefings').delete('b'),
    )
    await tell('b')
    await vi.waitFor(() => expect(titles(useShelf.getState().briefings)).toEqual(['a']))
    expect(open()).toBe('a')
  })
})
