import { expect, it } from 'vitest'
import { type Filters, NO_FILTERS } from '../domain/filters'
import type { Lang } from '../domain/text'
import { filterWords } from './filterWords'

const TOPICS = [{ id: 'finance', label: { zh: '金融', en: 'Finance' } }]

it.each<[Partial<Filters>, Lang, readonly string[]]>([
  [{}, 'zh', []],
  [{ jurisdiction: ['110000', '100000'], kind: ['policy'] }, 'zh', ['北京、中央', '政策']],
  [{ jurisdiction: ['110000', '100000'], kind: ['policy'] }, 'en', ['Beijing, Central', 'Policy']],
  [{ jurisdiction: ['110000', '120000', '130000', '140000', '150000'] }, 'zh', ['北京、天津 等 5 项']],
  [{ topic: ['finance', 'alchemy'] }, 'en', ['Finance, alchemy']],
  [{ time: { type: 'range', start: '2019-07-06', end: '2019-07-07' } }, 'zh', ['2019年7月6日至7日']],
  [{ time: { type: 'undated' }, text: ' 海淀 ' }, 'en', ['Undated', 'contains “ 海淀 ”']],
  [{ text: ' ' }, 'zh', []],
])('%j in %s: %j', (filters, lang, words) =>
  expect(filterWords({ ...NO_FILTERS, ...filters }, TOPICS, lang)).toEqual(words),
)
