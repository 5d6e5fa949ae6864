import { seededRandom } from '../../scripts/random'
import { type Entry, type EntryDate, KINDS } from '../domain/dataset'
import { formatDay, parseDay } from '../domain/dates'
import { DIVISIONS } from '../domain/divisions'
import type { Filters } from '../domain/filters'

/** What is drawn at random, and from how much. */
export interface ManyOptions {
  readonly count: number
  readonly seed?: number
  readonly jurisdictions?: readonly string[]
  /** Topics to draw from, and the most that an entry has. */
  readonly topics?: number
  readonly mostTopics?: number
  readonly places?: number
  readonly days?: number
  /** Shares of entries without a date, and over several days. */
  readonly undated?: number
  readonly long?: number
}

const FIRST = parseDay('2018-03-07') ?? 0
const EMPTY_LIST: readonly never[] = []

/** Many seeded entries, cheaper to make and to hold than by `buildEntry`. Dates may fall outside the period. */
export function manyEntries(options: ManyOptions): readonly Entry[] {
  const {
    count,
    seed = 1,
    jurisdictions = ['100000', ...DIVISIONS.slice(0, 8).map(({ adcode }) => adcode)],
    topics = 9,
    mostTopics = 3,
    places = 20,
    days = 400,
    undated = 0.05,
    long = 0.2,
  } = options
  const random = seededRandom(seed)
  const upTo = (most: number): number => Math.floor(random() * most)
  const date = (): EntryDate => {
    if (random() < undated) return { start: null, end: null, precision: 'unknown' }
    const start = FIRST + upTo(days)
    const end = random() < long ? Math.min(FIRST + days, start + upTo(60)) : start
    return { start: formatDay(start), end: formatDay(end), precision: start === end ? 'day' : 'range' }
  }
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    jurisdiction: jurisdictions[upTo(jurisdictions.length)] ?? '',
    places: Array.from({ length: places === 0 ? 0 : upTo(3) }, () => placeOf(upTo(places))),
    kind: KINDS[upTo(KINDS.length)] ?? 'policy',
    kindBasis: 'heading',
    topics: Array.from({ length: upTo(mostTopics + 1) }, () => `t${upTo(topics)}`),
    date: date(),
    title: { zh: `标题 ${upTo(50)} 号` },
    summary: { zh: random() < 0.3 ? '区块链' : '数据' },
    actors: EMPTY_LIST,
    media: EMPTY_LIST,
    locator: { section: 's', start: 0, end: 1 },
  }))
}

function placeOf(code: number) {
  return { adcode: String(110_100 + code), name: `地${code}` }
}

/** A seeded walk from filter to filter, as clicks make it: each step sets, adds to or clears one dimension, or all. */
export function filterWalk(steps: number, options: ManyOptions): readonly Filters[] {
  const random = seededRandom((options.seed ?? 1) + 77)
  const upTo = (most: number): number => Math.floor(random() * most)
  const { days = 400, topics = 9 } = options
  const jurisdictions = options.jurisdictions ?? ['100000', '110000', '120000', '130000', '650000']
  const day = (): string => formatDay(FIRST - 10 + upTo(days + 20))
  const none: Filters = { jurisdiction: [], kind: [], topic: [], time: null, text: '' }
  const walk: Filters[] = [none]
  for (let i = 0; i < steps; i++) {
    const last = walk.at(-1) ?? none
    const jurisdiction = jurisdictions[upTo(jurisdictions.length)] ?? ''
    const [start = '', end = ''] = [day(), day()].toSorted()
    const steps: readonly (() => Filters)[] = [
      () => ({ ...last, jurisdiction: [jurisdiction] }),
      () => ({ ...last, jurisdiction: [...last.jurisdiction, jurisdiction] }),
      () => ({ ...last, jurisdiction: [] }),
      () => ({ ...last, kind: [KINDS[upTo(4)] ?? 'voice'] }),
      () => ({ ...last, kind: [] }),
      () => ({ ...last, topic: [`t${upTo(topics)}`] }),
      () => ({ ...last, topic: [...last.topic, `t${upTo(topics)}`] }),
      () => ({ ...last, topic: ['unknown'] }),
      () => ({ ...last, topic: [] }),
      () => ({ ...last, time: { type: 'range', start, end } }),
      () => ({ ...last, time: { type: 'range', start, end } }),
      () => ({ ...last, time: { type: 'range', start, end } }),
      () => ({ ...last, time: { type: 'range', start: end, end: start } }),
      () => ({ ...last, time: { type: 'undated' } }),
      () => ({ ...last, time: null }),
      () => ({ ...last, text: ['区块链', '标题 7', '号 数据', '标题', 'nothing'][upTo(5)] ?? '' }),
      () => ({ ...last, text: '' }),
      () => none,
    ]
    walk.push(steps[upTo(steps.length)]?.() ?? none)
  }
  return walk
}
