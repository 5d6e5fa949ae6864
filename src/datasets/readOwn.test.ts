import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { buildDataset, buildEntry } from '../testing/builders'
import { DatasetError } from './datasetError'
import { keepImported, listImported } from './imported'
import { createLibrary, library } from './library'
import { openDataset } from './opening'
import { readOwn } from './readOwn'

beforeEach(async () => {
  await library.close()
  globalThis.indexedDB = new IDBFactory()
})

const dataset = buildDataset([buildEntry()], { id: 'own' })

it('opens a dataset of this device by its id, and notes that it was used', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(1)
  await keepImported(library, { dataset, source: null })
  clock.mockReturnValue(2)
  const { header, engine } = await openDataset('own')
  expect(header.id).toBe('own')
  expect(await engine.entry('test-110000-policy-1')).toEqual(dataset.entries[0])
  await vi.waitFor(async () => expect((await listImported(library))[0]?.used).toBe(2))
})

it('opens it anew every time, as it is then', async () => {
  await keepImported(library, { dataset, source: null })
  await openDataset('own')
  await keepImported(library, { dataset: { ...dataset, title: { zh: '改' } }, source: null }, 'replace')
  expect((await openDataset('own')).header.title).toEqual({ zh: '改' })
})

it('says that there is none', async () => {
  const failure = await openDataset('gone').catch((error) => error)
  expect(failure).toBeInstanceOf(DatasetError)
  expect(failure).toMatchObject({ isAbsent: true, problems: [{ path: 'gone' }] })
  expect(failure.message).toContain('2019q3')
})

it('says what is wrong with one that cannot be read', async () => {
  await library.transact(['datasets'], 'readwrite', (transaction) =>
    transaction.objectStore('datasets').put({ id: 'own', dataset: { ...dataset, coverage: ['x'] } }),
  )
  await expect(openDataset('own')).rejects.toMatchObject({
    isAbsent: false,
    problems: [{ path: 'coverage[0]' }],
  })
})

it('says that the browser lets nothing be kept', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  const read = await readOwn('own', createLibrary())
  expect(read).toMatchObject({ ok: false, isAbsent: true })
  expect(!read.ok && read.problems[0]?.message.zh).toContain('隐私模式')
})
