import fc from 'fast-check'
import { BRIEFING_FORMAT, type Briefing, SCENE_CHARTS } from '../domain/briefing'
import { type Entry, type EntryDate, KINDS } from '../domain/dataset'
import { formatDay, parseDay } from '../domain/dates'
import type { Filters, TimeFilter } from '../domain/filters'
import { buildEntry } from './builders'

const JURISDICTIONS = ['100000', '110000', '130000', '430000']
const TOPICS = ['finance', 'data', 'law']
const PLACES = [
  { adcode: '110108', name: '海淀区' },
  { adcode: '130200', name: '唐山市' },
]
const WORDS = ['apple', 'pear', '区块链', '海淀', 'Ａpple']
const FIRST = parseDay('2019-07-01') ?? 0

const day = fc.integer({ min: -20, max: 110 }).map((offset) => formatDay(FIRST + offset))

const date: fc.Arbitrary<EntryDate> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ start: null, end: null, precision: 'unknown' as const }) },
  {
    weight: 5,
    arbitrary: fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([start, days]) => ({
      start,
      end: formatDay((parseDay(start) ?? 0) + days),
      precision: days === 0 ? ('day' as const) : ('range' as const),
    })),
  },
)

/** Entries of few values a field, so that random filters hit, miss and overlap. */
export const entriesArbitrary: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      jurisdiction: fc.constantFrom(...JURISDICTIONS),
      kind: fc.constantFrom(...KINDS),
      topics: fc.subarray(TOPICS),
      places: fc.subarray(PLACES),
      date,
      title: fc.constantFrom(...WORDS).map((zh) => ({ zh, en: 'x' })),
      summary: fc.constantFrom(...WORDS).map((zh) => ({ zh, en: 'y' })),
    }),
    { maxLength: 30 },
  )
  .map((rows) => rows.map((row, i) => buildEntry({ ...row, id: `e${i}` })))

const time: fc.Arbitrary<TimeFilter | null> = fc.oneof(
  fc.constant(null),
  fc.constant({ type: 'undated' as const }),
  fc.tuple(day, day).map((days) => {
    const [start = '', end = ''] = days.toSorted()
    return { type: 'range' as const, start, end }
  }),
)

/** Filters over the same values, and over some that no entry has. */
export const filtersArbitrary: fc.Arbitrary<Filters> = fc.record({
  jurisdiction: fc.subarray([...JURISDICTIONS, '650000']),
  kind: fc.subarray([...KINDS]),
  topic: fc.subarray([...TOPICS, 'unknown']),
  time,
  text: fc.constantFrom('', '', 'apple', 'APPLE 区块链', ' 海淀 ', 'nothing'),
})

const words = fc.record({ zh: fc.string({ unit: 'grapheme' }), en: fc.string() }, { requiredKeys: [] })

/** Briefings of all charts, with captions and views of any text. */
export const briefingArbitrary: fc.Arbitrary<Briefing> = fc.record({
  format: fc.constant(BRIEFING_FORMAT),
  id: fc.stringMatching(/^[\w.-]{1,40}$/),
  title: words,
  scenes: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^s\d{1,3}$/),
      view: fc.string(),
      chart: fc.constantFrom(...SCENE_CHARTS),
      caption: words,
      notes: words,
    }),
    { maxLength: 8, selector: ({ id }) => id },
  ),
})
