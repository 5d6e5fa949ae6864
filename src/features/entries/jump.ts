import { formatDay, parseDay } from '../../domain/dates'
import type { Filters } from '../../domain/filters'
import { type Engine, type Sort, soonest } from '../../engine/engine'

/** Days that no entry lies beyond. */
const EVER = { start: '1000-01-01', end: '9999-12-31' } as const

/**
 * The position of the first entry that a day leads to, among those that pass: in the order of dates the first that begins
 * on it or later, newest first the first that begins on it or earlier. Entries without a date are behind all.
 */
export async function positionOfDay(
  engine: Engine,
  filters: Filters,
  sort: Exclude<Sort, 'jurisdiction'>,
  day: string,
): Promise<number> {
  const answers = soonest(engine)
  const { time } = filters
  if (time?.type === 'undated') return 0
  const { start, end } = time ?? EVER
  /** How many pass and begin on a day or before it. */
  const begunBy = async (last: string): Promise<number> => {
    const until = last < end ? last : end
    if (until < start) return begunBefore(until)
    const range = { type: 'offset', offset: 0, limit: 0 } as const
    const narrowed: Filters = { ...filters, time: { type: 'range', start, end: until } }
    return (await answers.page(narrowed, sort, range)).total
  }
  /** Of those that reach into the range from before it, how many begin by a day: found by halving, no count tells it. */
  const begunBefore = async (last: string): Promise<number> => {
    let low = 0
    let high = await begunBy(start)
    while (low < high) {
      const offset = (low + high) >>> 1
      const { rows } = await answers.page(filters, 'date', { type: 'offset', offset, limit: 1 })
      if ((rows[0]?.date.start ?? EVER.end) <= last) low = offset + 1
      else high = offset
    }
    return low
  }
  if (sort === 'date') return begunBy(formatDay((parseDay(day) ?? 0) - 1))
  const [all, until] = await Promise.all([begunBy(end), begunBy(day)])
  return all - until
}
