import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type DatasetNews, onDatasetNews } from '../datasets/datasetNews'
import { keepImported, keepSource, listImported, readImported, readSource } from '../datasets/imported'
import { library } from '../datasets/library'
import { createMemoryEngine } from '../engine/memoryEngine'
import { buildDataset, buildEntry } from '../testing/builders'
import {
  addLibrary,
  deleteDataset,
  keepAgain,
  renameDataset,
  restoreDataset,
  takeLibrary,
  useOwnDatasets,
} from './ownDatasets'
import { openShelf, useShelf } from './shelf'

const DATASET = buildDataset([buildEntry()], { id: 'own' })
const ids = async () => (await listImported(library)).map(({ id }) => id)
const full = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })

beforeEach(async () => {
  await library.close()
  globalThis.indexedDB = new IDBFactory()
  useOwnDatasets.setState({ deleted: null, trouble: null })
  await keepImported(library, { dataset: DATASET, source: null })
})

let close = () => {}
afterEach(() => close())

it('deletes a dataset, and has it back', async () => {
  await deleteDataset('own')
  expect(await ids()).toEqual([])
  expect(useOwnDatasets.getState().deleted?.summary?.id).toBe('own')
  await restoreDataset()
  expect(await ids()).toEqual(['own'])
  expect(useOwnDatasets.getState().deleted).toBeNull()
})

it('keeps the way back where there is no room for it yet', async () => {
  await deleteDataset('own')
  full()
  await restoreDataset()
  expect(useOwnDatasets.getState()).toMatchObject({ trouble: { reason: 'full' } })
  vi.restoreAllMocks()
  await restoreDataset()
  expect(await ids()).toEqual(['own'])
  expect(useOwnDatasets.getState().trouble).toBeNull()
})

it('says why a title was not kept', async () => {
  full()
  await renameDataset('own', { zh: '新' })
  expect(useOwnDatasets.getState().trouble?.reason).toBe('full')
})

it('adds a library, and its briefings stand on the open shelf', async () => {
  const taken = await takeLibrary()
  expect(taken?.content.datasets.map(({ dataset }) => dataset)).toEqual([DATASET])
  close = openShelf(library)
  await vi.waitFor(() => expect(useShelf.getState().status).toBe('open'))
  const briefing = { format: 'policy-map-briefing/1', id: 'b1', title: {}, scenes: [] } as const
  const added = await addLibrary({ datasets: [], sources: [], briefings: [{ used: 1, briefing }] })
  expect(added).toEqual({ datasets: 0, briefings: ['b1'] })
  await vi.waitFor(() => expect(useShelf.getState().briefings).toEqual([briefing]))
})

it('adds nothing where there is no room', async () => {
  full()
  expect(
    await addLibrary({
      datasets: [{ used: 1, dataset: { ...DATASET, id: 'b' } }],
      sources: [],
      briefings: [],
    }),
  ).toBeNull()
  vi.restoreAllMocks()
  expect(await ids()).toEqual(['own'])
})

it.each(['before anything of it is there', 'midway'])(
  'adds nothing of a library that is stopped %s',
  async (when) => {
    const stop = new AbortController()
    const reason = new Error('stopped')
    if (when === 'midway') {
      const put = IDBObjectStore.prototype.put
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
        stop.abort(reason)
        return put.call(this, value)
      })
    } else stop.abort(reason)
    const content = { datasets: [{ used: 1, dataset: { ...DATASET, id: 'b' } }], sources: [], briefings: [] }
    await expect(addLibrary(content, stop.signal)).rejects.toBe(reason)
    expect(await ids()).toEqual(['own'])
    expect(useOwnDatasets.getState().trouble).toBeNull()
  },
)

it('keeps again what is on screen, with the document that went with it', async () => {
  const source = { sha256: DATASET.source.sha256, file: 'own.txt', text: '原文' }
  await keepSource(library, source)
  const news: DatasetNews[] = []
  const stop = onDatasetNews((one) => news.push(one))
  await deleteDataset('own')
  stop()
  expect(await readSource(library, source.sha256)).toBeNull()
  expect(news).toEqual([{ type: 'dropped', id: 'own', source }])

  const { entries: _, ...header } = DATASET
  const opened = { header, engine: createMemoryEngine(DATASET), places: new Map<string, string>() }
  const [dropped] = news
  expect(await keepAgain(opened, dropped?.type === 'dropped' ? dropped.source : null)).toBeNull()
  expect(await readImported(library, 'own')).toEqual({ ok: true, dataset: DATASET })
  expect(await readSource(library, source.sha256)).toEqual(source)
})
