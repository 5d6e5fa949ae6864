import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../domain/dataset'
import { briefingArbitrary, entriesArbitrary } from '../testing/arbitraries'
import { buildDataset, buildEntry } from '../testing/builders'
import { keepBriefing, readBriefings } from './briefings'
import { dropImported, keepImported, listImported, readImported, readSource } from './imported'
import { createLibrary, type Library, LibraryError } from './library'
import {
  LARGEST_LIBRARY,
  type LibraryContent,
  libraryFile,
  parseLibrary,
  readLibraryFile,
} from './libraryFile'
import { addWhole, readWhole } from './wholeLibrary'

const newLibrary = (): Library => {
  globalThis.indexedDB = new IDBFactory()
  return createLibrary()
}
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const SHA = 'a'.repeat(64)
const SOURCE = { sha256: SHA, file: 'digest.txt', text: '一、华北\r\n1. <b>甲</b>\ud800' }
const dataset = (id: string, change: Partial<Dataset> = {}) =>
  buildDataset([buildEntry()], { id, source: { title: '摘编', file: 'digest.txt', sha256: SHA }, ...change })
const briefing = (id: string, view = 'v=1&d=q4&k=policy') => ({
  format: 'policy-map-briefing/1' as const,
  id,
  title: { zh: '简报' },
  scenes: [{ id: 's1', view, chart: 'kind' as const, caption: {}, notes: {} }],
})
const CONTENT: LibraryContent = {
  datasets: [{ used: 5, dataset: dataset('q4') }],
  sources: [SOURCE],
  briefings: [{ used: 7, briefing: briefing('b1') }],
}
const exported = async (library: Library) => libraryFile((await readWhole(library)).content).text()
const imported = async (library: Library, text: string) => {
  const parsed = await readLibraryFile(new Blob([text]))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return addWhole(library, parsed.content)
}
const problemOf = (value: unknown) => {
  const parsed = parseLibrary(value)
  return parsed.ok ? 'ok' : parsed.problems[0]?.path
}
const raw = (change: object = {}) => ({
  format: 'policy-map-library/1',
  ...structuredClone(CONTENT),
  ...change,
})

const contentArbitrary: fc.Arbitrary<LibraryContent> = fc.record({
  datasets: fc.uniqueArray(
    fc
      .tuple(fc.nat(), fc.stringMatching(/^[a-z][\w.-]{0,20}$/), entriesArbitrary)
      .map(([used, id, entries]) => ({ used, dataset: buildDataset(entries, { id }) })),
    { maxLength: 4, selector: (one) => one.dataset.id },
  ),
  sources: fc.uniqueArray(
    fc.record({
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      file: fc.string(),
      text: fc.string({ unit: 'binary' }),
    }),
    { maxLength: 4, selector: (one) => one.sha256 },
  ),
  briefings: fc.uniqueArray(fc.record({ used: fc.nat(), briefing: briefingArbitrary }), {
    maxLength: 4,
    selector: (one) => one.briefing.id,
  }),
})

describe('the whole library', () => {
  it('comes out of an empty one that took it in, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(contentArbitrary, async (content) => {
        const first = newLibrary()
        await addWhole(first, content)
        const text = await exported(first)
        const second = newLibrary()
        await imported(second, text)
        expect(await exported(second)).toBe(text)
      }),
      { numRuns: 40 },
    )
  })

  it('does so after ordinary use', async () => {
    const first = newLibrary()
    await keepImported(first, { dataset: dataset('q4'), source: SOURCE })
    await keepImported(first, { dataset: dataset('q4', { title: { en: 'Other' } }), source: null })
    await keepBriefing(first, briefing('b1'))
    const text = await exported(first)
    const second = newLibrary()
    expect(await imported(second, text)).toEqual({ datasets: 2, briefings: ['b1'] })
    expect(await exported(second)).toBe(text)
    expect(await readSource(second, SHA)).toEqual(SOURCE)
    // A second time adds nothing, a third to what is left of it the rest.
    expect(await imported(second, text)).toEqual({ datasets: 0, briefings: [] })
    await dropImported(second, 'q4-2')
    expect(await imported(second, text)).toEqual({ datasets: 1, briefings: [] })
    expect(await exported(second)).toBe(text)
  })

  it('of nothing is a file too', async () => {
    const text = await exported(newLibrary())
    expect(await readLibraryFile(new Blob([text]))).toEqual({
      ok: true,
      content: { datasets: [], sources: [], briefings: [] },
    })
  })

  it('is added beside what is there, and scenes follow their dataset to its new id', async () => {
    const library = newLibrary()
    await keepImported(library, { dataset: dataset('q4', { title: { zh: '原有' } }), source: null })
    await keepBriefing(library, briefing('b1', 'v=1'))
    await addWhole(library, CONTENT)
    expect(await readImported(library, 'q4')).toMatchObject({ dataset: { title: { zh: '原有' } } })
    expect(await readImported(library, 'q4-2')).toMatchObject({ dataset: dataset('q4-2') })
    const { briefings } = await readBriefings(library)
    expect(briefings.map(({ id, scenes }) => [id, scenes[0]?.view])).toEqual([
      ['b1', 'v=1'],
      ['b1-2', 'v=1&d=q4-2&k=policy'],
    ])
  })

  it('leaves out what cannot be read, and counts it', async () => {
    const library = newLibrary()
    await addWhole(library, CONTENT)
    await library.transact(['datasets', 'briefings'], 'readwrite', async (transaction) => {
      await transaction.objectStore('datasets').put({ id: 'broken', dataset: { format: 'other' } })
      await transaction.objectStore('briefings').put({ id: 'broken', used: 1, briefing: null })
    })
    const { content, unreadable } = await readWhole(library)
    expect(content).toEqual(CONTENT)
    expect(unreadable).toBe(2)
  })

  it.each([1, 2, 3, 4])('that fails at write %i leaves nothing of it', async (at) => {
    const library = newLibrary()
    const { put } = IDBObjectStore.prototype
    let calls = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++calls === at) throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this as never, args)
    })
    const error = await addWhole(library, CONTENT).catch((cause) => cause)
    vi.restoreAllMocks()
    expect(error).toBeInstanceOf(LibraryError)
    expect(error.reason).toBe('full')
    expect(await listImported(library)).toEqual([])
    expect((await readWhole(library)).content).toEqual({ datasets: [], sources: [], briefings: [] })
  })
})

describe('a library file', () => {
  it('of whatever content never throws, and names what is wrong', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(problemOf(value)).not.toBe('ok')
      }),
    )
  })

  it('that is cut off anywhere is refused whole', async () => {
    const text = await libraryFile(CONTENT).text()
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 2 }), async (length) => {
        expect(await readLibraryFile(new Blob([text.slice(0, length)]))).toMatchObject({ ok: false })
      }),
    )
  })

  it.each([
    ['itself', raw(), 'ok'],
    ['another format', raw({ format: 'policy-map-dataset/1' }), 'format'],
    ['a newer version', raw({ format: 'policy-map-library/2' }), 'format'],
    ['a field too many', raw({ colour: 'red' }), 'colour'],
    ['no sources', raw({ sources: undefined }), 'sources'],
    [
      'a broken dataset',
      raw({ datasets: [{ used: 1, dataset: { ...dataset('a'), coverage: 3 } }] }),
      'datasets[0].coverage',
    ],
    [
      'an entry twice',
      raw({ datasets: [{ used: 1, dataset: { ...dataset('a'), entries: [buildEntry(), buildEntry()] } }] }),
      'datasets[0].entries[1].id',
    ],
    [
      'a broken briefing',
      raw({ briefings: [{ used: 1, briefing: { ...briefing('a'), scenes: 3 } }] }),
      'briefings[0].scenes',
    ],
    ['a source that is no text', raw({ sources: [{ ...SOURCE, text: 3 }] }), 'sources[0].text'],
    ['a source under another key', raw({ sources: [{ ...SOURCE, sha256: 'x' }] }), 'sources[0].sha256'],
    ['a time that is none', raw({ datasets: [{ used: -1, dataset: dataset('a') }] }), 'datasets[0].used'],
    ['a dataset twice', raw({ datasets: [...CONTENT.datasets, ...CONTENT.datasets] }), 'datasets'],
    ['a list', [], 'format'],
    ['nothing', null, 'format'],
  ])('%s', (_name, value, path) => expect(problemOf(value)).toBe(path))

  it('is brought up from older versions, step by step', () => {
    const steps = [
      (old: object) => ({ ...old, sources: [] }),
      (old: object) => ({ ...old, format: 'policy-map-library/3' }),
    ]
    const { sources: _none, ...old } = raw()
    expect(parseLibrary(old, steps)).toMatchObject({ ok: true, content: { sources: [] } })
    expect(parseLibrary({ ...old, format: 'policy-map-library/2' }, steps)).toMatchObject({ ok: false })
    expect(parseLibrary(raw({ format: 'policy-map-library/4' }), steps)).toMatchObject({ ok: false })
  })

  it('that is too large is not read', async () => {
    const file = { size: LARGEST_LIBRARY + 1 } as Blob
    expect(await readLibraryFile(file)).toMatchObject({ ok: false, problems: [{ path: '' }] })
  })
})
