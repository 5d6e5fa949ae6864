import { expect, it } from 'vitest'
import { type Filters, NO_FILTERS } from '../../domain/filters'
import { filterChips } from './chips'

const topics = [{ id: 'finance', label: { zh: '金融', en: 'Finance' } }]
const filters: Filters = {
  jurisdiction: ['110000', '100000'],
  kind: ['voice'],
  topic: ['finance', 'gone'],
  time: { type: 'range', start: '2019-07-06', end: '2019-07-07' },
  text: '海淀',
}

it('names every active filter, in both languages', () => {
  const labels = (lang: 'zh' | 'en') => filterChips(filters, topics, lang).map((chip) => chip.label)
  expect(labels('zh')).toEqual([
    '北京市',
    '中央政府',
    '声音',
    '金融',
    'gone',
    '2019年7月6日至7日',
    '含“海淀”',
  ])
  expect(labels('en')).toEqual([
    'Beijing',
    'Central government',
    'Voice',
    'Finance',
    'gone',
    '6–7 July 2019',
    'contains “海淀”',
  ])
})

it('takes back one by one until nothing is left', () => {
  let left = filters
  for (let chips = filterChips(left, topics, 'zh'); chips[0]; chips = filterChips(left, topics, 'zh')) {
    left = { ...left, ...chips[0].removed }
    expect(filterChips(left, topics, 'zh')).toHaveLength(chips.length - 1)
  }
  expect(left).toEqual(NO_FILTERS)
})

it('gathers many values of one dimension in one chip', () => {
  const many = { ...NO_FILTERS, jurisdiction: ['110000', '120000', '130000', '140000', '150000'] }
  const chips = filterChips(many, topics, 'zh')
  expect(chips.map((chip) => chip.label)).toEqual(['北京市、天津市 等 5 项'])
  expect(chips[0]?.removed).toEqual({ jurisdiction: [] })
})
