import { expect, it } from 'vitest'
import { parseDay } from '../../domain/dates'
import { NO_FILTERS } from '../../domain/filters'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { buildDataset, buildEntry } from '../../testing/builders'
import { readSummary, summaryOf } from './summary'

/** A summary of two entries so many days apart, written and read. */
async function summaryOver(start: string, end: string) {
  const dated = (id: string, day: string) =>
    buildEntry({ id, date: { start: day, end: day, precision: 'day' as const } })
  const { entries, ...header } = buildDataset([dated('a', start), dated('b', end)], {
    period: { start, end },
  })
  const engine = createMemoryEngine({ ...header, entries })
  const extent = [parseDay(start) ?? 0, parseDay(end) ?? 0] as const
  const written = await summaryOf(header, [], extent, (unit) => engine.count(NO_FILTERS, unit))
  return readSummary('x', JSON.parse(JSON.stringify(written)))
}

it('leaves out days where they are many, and nothing else: weeks colour the map of any period', async () => {
  const long = await summaryOver('1994-01-01', '2019-12-31')
  expect(long?.counts('day')).toBeNull()
  expect(long?.counts('week')?.bins.length).toBeGreaterThan(1300)
  expect(long?.counts('year')?.bins).toHaveLength(26)
})

it('has days where they are few', async () => {
  const short = await summaryOver('2019-07-01', '2019-09-30')
  expect(short?.counts('day')?.bins).toHaveLength(92)
})
