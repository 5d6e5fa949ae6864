import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { entriesArbitrary, filtersArbitrary } from '../../testing/arbitraries'
import { buildDataset } from '../../testing/builders'
import { positionOfDay } from './jump'

const days = fc.date({ min: new Date('2019-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })

it('finds the row that looking through all rows finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      entriesArbitrary,
      filtersArbitrary,
      days,
      fc.constantFrom('date' as const, 'newest' as const),
      async (entries, filters, date, sort) => {
        const day = date.toISOString().slice(0, 10)
        const engine = createMemoryEngine(buildDataset(entries))
        const { rows } = await engine.page(filters, sort, { type: 'offset', offset: 0, limit: 1e6 })
        const dated = rows.filter((entry) => entry.date.start !== null)
        const isThere = (start: string) => (sort === 'date' ? start >= day : start <= day)
        const found = dated.findIndex((entry) => isThere(entry.date.start ?? ''))
        const position = await positionOfDay(engine, filters, sort, day)
        expect(position).toBe(filters.time?.type === 'undated' ? 0 : found < 0 ? dated.length : found)
      },
    ),
  )
})
