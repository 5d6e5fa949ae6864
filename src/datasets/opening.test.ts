import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { buildDataset, buildEntry } from '../testing/builders'
import { keepImported } from './imported'
import { library } from './library'
import { openDataset, openForVisit } from './opening'

beforeEach(async () => {
  await library.close()
  globalThis.indexedDB = new IDBFactory()
})

const dataset = (id: string, title: string) => buildDataset([buildEntry()], { id, title: { zh: title } })
const titleOf = async (id: string) => (await openDataset(id)).header.title.zh

it('a dataset for this visit takes no id of this device, of the visit, or of the product', async () => {
  await keepImported(library, { dataset: dataset('own', '原有'), source: null })
  expect(await openForVisit(dataset('own', '新'))).toBe('own-2')
  expect(await openForVisit(dataset('own', '更新'))).toBe('own-3')
  expect(await openForVisit(dataset('2019q3', '改'))).toBe('2019q3-2')
  expect(await Promise.all(['own', 'own-2', 'own-3', '2019q3-2'].map(titleOf))).toEqual([
    '原有',
    '新',
    '更新',
    '改',
  ])
})

it('what is kept takes no id of the visit', async () => {
  const visited = await openForVisit(dataset('guest', '访客'))
  const kept = await keepImported(library, { dataset: dataset('guest', '存下'), source: null }, 'replace')
  expect(kept.id).toBe('guest-2')
  expect(await Promise.all([visited, kept.id].map(titleOf))).toEqual(['访客', '存下'])
})

it('keeps its own id where nothing has that, and where this device keeps nothing', async () => {
  expect(await openForVisit(dataset('free', '新'))).toBe('free')
  Reflect.deleteProperty(globalThis, 'indexedDB')
  expect(await openForVisit(dataset('refused', '新'))).toBe('refused')
})
