import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from '../../domain/filters'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { entriesArbitrary, filtersArbitrary } from '../../testing/arbitraries'
import { buildDataset, buildEntry } from '../../testing/builders'
import { parseDataset } from '../schema'
import { type DataRequest, dataFile, dataName, wholeDataset } from './dataFile'

const dataset = buildDataset(
  Array.from({ length: 4500 }, (_, i) =>
    buildEntry({ id: `e${i}`, locator: { section: 'a', start: i, end: i + 1 } }),
  ),
)

function request(change: Partial<DataRequest> = {}, of = dataset): DataRequest {
  const { entries: _, ...header } = of
  return {
    header,
    engine: createMemoryEngine(of),
    filters: NO_FILTERS,
    sort: 'newest',
    words: {},
    citation: '引用',
    signal: new AbortController().signal,
    onProgress: () => {},
    ...change,
  }
}

const rowsOf = async (file: Blob) =>
  parse<Record<string, string>>(await file.text(), { header: true, skipEmptyLines: true }).data

describe('dataFile', () => {
  it('fetches in portions and says how far it is', async () => {
    const progress: string[] = []
    const file = await dataFile(
      'csv',
      request({ onProgress: (done, total) => progress.push(`${done}/${total}`) }),
    )
    expect(progress).toEqual(['2000/4500', '4000/4500', '4500/4500'])
    expect((await rowsOf(file)).map(({ id }) => id)).toEqual(dataset.entries.map(({ id }) => id))
  })

  it.each(['csv', 'xlsx', 'json'] as const)('stops when it is told to: %s', async (format) => {
    const controller = new AbortController()
    const asked: number[] = []
    const stopped = dataFile(
      format,
      request({
        signal: controller.signal,
        onProgress: (done) => {
          asked.push(done)
          controller.abort(new Error('stopped'))
        },
      }),
    )
    await expect(stopped).rejects.toThrow('stopped')
    expect(asked).toEqual([2000])
  })

  it('holds what the engine lets pass, whatever the filters', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, filtersArbitrary, async (entries, filters) => {
        const of = buildDataset(entries)
        const asked = request({ filters, words: { zh: '筛选' } }, of)
        const page = await asked.engine.page(filters, 'newest', { type: 'offset', offset: 0, limit: 100 })
        const ids = page.rows.map(({ id }) => id)
        expect((await rowsOf(await dataFile('csv', asked))).map(({ id }) => id)).toEqual(ids)
        const parsed = parseDataset(JSON.parse(await (await dataFile('json', asked)).text()))
        expect(parsed.ok && parsed.dataset.entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
      }),
    )
  })
})

it('names say whether all entries are in it', () => {
  expect(dataName('csv', '2019q3', false)).toBe('blockchain-policy-map_2019q3_entries.csv')
  expect(dataName('xlsx', '2019q3', true)).toBe('blockchain-policy-map_2019q3_selection.xlsx')
})

it('takes an open dataset whole, as it was', async () => {
  const { entries: _, ...header } = dataset
  const opened = { header, engine: createMemoryEngine(dataset), places: new Map() }
  expect(await wholeDataset(opened, new AbortController().signal)).toEqual(dataset)
})
