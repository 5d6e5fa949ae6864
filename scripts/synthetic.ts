/**
 * Made-up datasets of any size, the same for the same seed: places, topics and dates are spread as in an archive, and
 * every title says that it is synthetic.
 */

import { readFileSync } from 'node:fs'
import { CENTRAL } from '../src/domain/adcode'
import {
  DATASET_FORMAT,
  type Dataset,
  type Entry,
  type EntryDate,
  type Kind,
  type Place,
} from '../src/domain/dataset'
import { formatDay, parseDay } from '../src/domain/dates'
import { DIVISIONS, jurisdictionNames } from '../src/domain/divisions'
import { formatCount } from '../src/domain/numbers'
import type { LocalText } from '../src/domain/text'
import { seededRandom } from './random'

/** A dataset before its entries, which are made one by one. */
export interface Synthetic {
  readonly header: Omit<Dataset, 'entries'>
  /** All that its entries may name. */
  readonly places: readonly Place[]
  readonly entries: () => Generator<Entry>
}

const PERIOD = { start: '2010-01-01', end: '2019-12-31' }
const FIRST = parseDay(PERIOD.start) ?? 0
const DAYS = (parseDay(PERIOD.end) ?? 0) - FIRST + 1

/** Longest spans, in days, of entries that have one. */
const MOST_DAYS = 10

const TOPICS: readonly (readonly [string, string, string])[] = [
  ['finance', '金融', 'Finance'],
  ['government-services', '政务服务', 'Government services'],
  ['industry', '产业发展', 'Industry'],
  ['regulation', '监管与执法', 'Regulation and enforcement'],
  ['data-assets', '数据要素', 'Data as an asset'],
  ['judiciary', '司法', 'Judiciary'],
  ['customs-tax', '海关与税务', 'Customs and taxation'],
  ['smart-city', '智慧城市', 'Smart cities'],
  ['transport-energy', '交通与能源', 'Transport and energy'],
  ['education', '教育', 'Education'],
  ['health', '医疗健康', 'Health'],
  ['agriculture', '农业', 'Agriculture'],
  ['property', '不动产与住房', 'Property and housing'],
  ['media-copyright', '媒体与版权', 'Media and copyright'],
  ['research', '科研', 'Research'],
  ['environment', '环境保护', 'Environment'],
]

const KINDS: readonly (readonly [Kind, number, string, string])[] = [
  ['policy', 0.42, '发布办法', 'issues rules'],
  ['application', 0.3, '上线平台', 'puts a platform into service'],
  ['voice', 0.25, '负责人表示支持', 'speaks in support'],
  ['unspecified', 0.03, '报道', 'is reported on'],
]

/** @param entries how many. @param seed a whole number. */
export function synthesize(entries: number, seed: number): Synthetic {
  const count = formatCount(entries)
  const places = placesByDivision()
  return {
    header: {
      format: DATASET_FORMAT,
      id: `synthetic-${entries}-${seed}`,
      title: {
        zh: `合成数据：${count} 条虚构条目（非真实政策）`,
        en: `Synthetic data: ${count} made-up entries (no real policies)`,
      },
      period: PERIOD,
      source: { title: '合成数据，由程序生成', file: 'synthetic', sha256: '0'.repeat(64) },
      coverage: DIVISIONS.map(({ adcode }) => adcode),
      topics: TOPICS.map(([id, zh, en]) => ({ id, label: { zh, en } })),
    },
    places: [...places.values()].flat(),
    entries: () => makeEntries(entries, seededRandom(seed), places),
  }
}

function* makeEntries(
  entries: number,
  random: () => number,
  places: ReadonlyMap<string, readonly Place[]>,
): Generator<Entry> {
  const jurisdictions = [CENTRAL, ...DIVISIONS.map(({ adcode }) => adcode)]
  const upTo = (most: number): number => Math.floor(random() * most)
  /** The first of a list come up most. */
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 2)] as T
  // Some provinces have much more to tell than others, and not those with the lowest codes.
  const ranked = jurisdictions.map((adcode) => ({ adcode, weight: random() }))
  ranked.sort((a, b) => a.weight - b.weight)

  const digits = String(entries).length
  let number = 0
  for (const date of datesInOrder(entries, random)) {
    number++
    const { adcode } = skewed(ranked)
    const [kind, , zh, en] = kindAt(random())
    const topics = [...new Set(Array.from({ length: 1 + upTo(1.6 + random()) }, () => skewed(TOPICS)))]
    const [topic] = topics
    const own = places.get(adcode) ?? []
    const place = own.length > 0 && random() < 0.6 ? own[upTo(own.length)] : undefined
    const names = jurisdictionNames(adcode).short
    const words = { zh: topic?.[1] ?? '', en: (topic?.[2] ?? '').toLowerCase() }
    const title: LocalText = {
      zh: `【合成】${names.zh}${place?.name ?? ''}${words.zh}区块链${zh}（${number}）`,
      en: `[Synthetic] ${names.en} ${en} on blockchain in ${words.en} (${number})`,
    }
    yield {
      id: `synthetic-${String(number).padStart(digits, '0')}-${adcode}-${kind}`,
      jurisdiction: adcode,
      places: place ? [place] : [],
      kind,
      kindBasis: 'heading',
      topics: topics.map(([id]) => id),
      date,
      title,
      summary: {
        zh: `虚构条目，仅供测试：${names.zh}就${words.zh}领域的区块链应用${zh}，涉及 ${1 + upTo(90)} 家单位。`,
        en: `Made up for tests: ${names.en} ${en} on uses of blockchain in ${words.en}, with ${1 + upTo(90)} bodies taking part.`,
      },
      actors: [],
      media: [],
      locator: { section: `合成/${number}`, start: number * 100, end: number * 100 + 80 },
    }
  }
}

function kindAt(share: number): (typeof KINDS)[number] {
  let left = share
  for (const kind of KINDS) {
    left -= kind[1]
    if (left < 0) return kind
  }
  return KINDS[0] as (typeof KINDS)[number]
}

const PRECISIONS = ['day', 'range', 'month', 'unknown'] as const
/** More than any day, and more than any number of entries. */
const UNDATED_DAY = 2 ** 20
const MOST_ENTRIES = 2 ** 30

/** The dates of all entries as an archive has them: by first day, the undated last. Held as numbers: there may be millions. */
function* datesInOrder(entries: number, random: () => number): Generator<EntryDate> {
  const keys = new Float64Array(entries)
  const ends = new Int32Array(entries)
  const precisions = new Uint8Array(entries)
  for (let i = 0; i < entries; i++) {
    const { start, end, precision } = makeDate(random)
    keys[i] = (start === null ? UNDATED_DAY : (parseDay(start) ?? 0)) * MOST_ENTRIES + i
    ends[i] = end === null ? 0 : (parseDay(end) ?? 0)
    precisions[i] = PRECISIONS.indexOf(precision as (typeof PRECISIONS)[number])
  }
  for (const key of keys.sort()) {
    const i = key % MOST_ENTRIES
    const precision = PRECISIONS[precisions[i] ?? 0] ?? 'unknown'
    if (precision === 'unknown') yield { start: null, end: null, precision }
    else yield { start: formatDay(Math.floor(key / MOST_ENTRIES)), end: formatDay(ends[i] ?? 0), precision }
  }
}

/** More in later years, fewer at weekends; some over several days, by month or without a date. */
function makeDate(random: () => number): EntryDate {
  const share = random()
  if (share < 0.02) return { start: null, end: null, precision: 'unknown' }
  let day = Math.floor(DAYS * random() ** 0.6)
  const weekday = (FIRST + day + 3) % 7
  if (weekday > 4 && random() < 0.7) day = Math.max(0, day - 2)
  const start = formatDay(FIRST + day)
  if (share < 0.06) {
    const end = Math.min(DAYS - 1, day + 1 + Math.floor(random() * MOST_DAYS))
    if (end > day) return { start, end: formatDay(FIRST + end), precision: 'range' }
  }
  if (share < 0.1) {
    const [year, month] = start.split('-').map(Number)
    const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10)
    return { start: `${start.slice(0, 8)}01`, end: last, precision: 'month' }
  }
  return { start, end: start, precision: 'day' }
}

/** The prefectures of the boundaries. */
function placesByDivision(): ReadonlyMap<string, readonly Place[]> {
  const topology = JSON.parse(readFileSync('public/geo/prefectures.topo.json', 'utf8')) as {
    readonly objects: {
      readonly prefectures: {
        readonly geometries: readonly {
          readonly properties: { readonly adcode: string; readonly name: string; readonly division: string }
        }[]
      }
    }
  }
  const places = new Map<string, Place[]>()
  for (const { properties } of topology.objects.prefectures.geometries) {
    const { adcode, name, division } = properties
    const own = places.get(division)
    if (own) own.push({ adcode, name })
    else places.set(division, [{ adcode, name }])
  }
  return places
}
