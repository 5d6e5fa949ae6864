import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createLibrary, type Library, LibraryError } from './library'
import { UPGRADES } from './libraryUpgrades'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const put = (library: Library, id: string) =>
  library.transact(['briefings'], 'readwrite', (transaction) =>
    transaction.objectStore('briefings').put({ id, used: 1, briefing: { id } }),
  )
const ids = (library: Library) =>
  library.transact(['briefings'], 'readonly', (transaction) =>
    transaction.objectStore('briefings').getAllKeys(),
  )
const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'kept',
    (error) => (error instanceof LibraryError ? error.reason : error),
  )

describe('the library', () => {
  it('keeps what was put, beyond the connection', async () => {
    const library = createLibrary()
    await put(library, 'a')
    await library.close()
    expect(await ids(library)).toEqual(['a'])
    expect(await ids(createLibrary())).toEqual(['a'])
  })

  it('has a store for datasets and one for their sources, written together', async () => {
    const library = createLibrary()
    const sha256 = '0'.repeat(64)
    await library.transact(['datasets', 'sources'], 'readwrite', async (transaction) => {
      await transaction.objectStore('sources').put({ sha256, file: 'digest.txt', text: '…' })
      await transaction.objectStore('datasets').put({ id: '2019q4', dataset: {} })
    })
    const text = await library.transact(['sources'], 'readonly', async (transaction) => {
      return (await transaction.objectStore('sources').get(sha256))?.text
    })
    expect(text).toBe('…')
  })

  it('keeps all of a transaction or nothing', async () => {
    const library = createLibrary()
    await put(library, 'a')
    const failing = library.transact(['briefings', 'sources'], 'readwrite', async (transaction) => {
      await transaction.objectStore('briefings').put({ id: 'b', used: 1, briefing: {} })
      await transaction.objectStore('briefings').delete('a')
      throw new Error('a crash')
    })
    expect(await reason(failing)).toBe('failed')
    expect(await ids(library)).toEqual(['a'])
  })

  it.each([
    ['SecurityError', 'refused'],
    ['InvalidStateError', 'refused'],
    ['SomethingElse', 'failed'],
  ])('says why it cannot be opened: %s is %s', async (name, expected) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name)
    })
    expect(await reason(put(createLibrary(), 'a'))).toBe(expected)
  })

  it('tries again after a refusal', async () => {
    const library = createLibrary()
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'SecurityError')
    })
    expect(await reason(put(library, 'a'))).toBe('refused')
    expect(await reason(put(library, 'a'))).toBe('kept')
  })

  it('says that the browser has none', async () => {
    const { indexedDB: had } = globalThis
    vi.stubGlobal('indexedDB', undefined)
    expect(await reason(put(createLibrary(), 'a'))).toBe('refused')
    vi.stubGlobal('indexedDB', had)
  })

  it('says that the device is full, and keeps what it had', async () => {
    const library = createLibrary()
    await put(library, 'a')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await reason(put(library, 'b'))).toBe('full')
    expect(await ids(library)).toEqual(['a'])
  })

  it('has both languages for every reason', () => {
    for (const one of ['refused', 'full', 'blocked', 'newer', 'failed'] as const) {
      const { words } = new LibraryError(one)
      expect(words.zh).not.toBe('')
      expect(words.en).not.toBe('')
    }
  })
})

describe('two tabs', () => {
  const NEXT = [...UPGRADES, (database: IDBDatabase) => void database.createObjectStore('later')]
  const newer = () => createLibrary(NEXT as never)

  it('of one version share the library', async () => {
    const [one, other] = [createLibrary(), createLibrary()]
    await put(one, 'a')
    await put(other, 'b')
    expect(await ids(one)).toEqual(['a', 'b'])
  })

  it('the older gives way to the newer, and says so from then on', async () => {
    const old = createLibrary()
    await put(old, 'a')
    expect(await ids(newer())).toEqual(['a'])
    expect(await reason(put(old, 'b'))).toBe('newer')
  })

  it('an older page does not open a newer library', async () => {
    await put(newer(), 'a')
    expect(await reason(ids(createLibrary()))).toBe('newer')
  })

  it('a tab that does not give way is named, and the library opens once it is gone', async () => {
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('policy-map', 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('briefings', { keyPath: 'id' })
      }
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const library = newer()
    expect(await reason(ids(library))).toBe('blocked')
    const closed = vi.spyOn(IDBDatabase.prototype, 'close')
    stubborn.close()
    expect(await ids(library)).toEqual([])
    // The opening that was given up came through as well, and holds nothing.
    expect(closed).toHaveBeenCalledTimes(2)
  })
})

describe('an upgrade', () => {
  it('brings what is kept along, step by step', async () => {
    await put(createLibrary(), 'a')
    const library = createLibrary([
      ...UPGRADES,
      async (_database, transaction) => {
        const store = transaction.objectStore('briefings')
        for (const record of await store.getAll()) await store.put({ ...record, used: 7 })
      },
    ])
    const record = await library.transact(['briefings'], 'readonly', (transaction) =>
      transaction.objectStore('briefings').get('a'),
    )
    expect(record?.used).toBe(7)
  })

  it('that fails leaves the library as it was', async () => {
    const old = createLibrary()
    await put(old, 'a')
    await old.close()
    const broken = createLibrary([
      ...UPGRADES,
      async (database, transaction) => {
        await transaction.objectStore('briefings').clear()
        database.createObjectStore('datasets')
      },
    ])
    expect(await reason(ids(broken))).toBe('failed')
    expect(await ids(createLibrary())).toEqual(['a'])
  })
})
