import { expect, it } from 'vitest'
import type { EntryDate } from '../domain/dataset'
import type { Lang } from '../domain/text'
import { formatEnds, formatEntryDate, formatRange } from './dates'

const day: EntryDate = { start: '2019-07-06', end: '2019-07-06', precision: 'day' }
const range: EntryDate = { start: '2019-07-06', end: '2019-07-07', precision: 'range' }
const month: EntryDate = { start: '2019-07-01', end: '2019-07-31', precision: 'month' }
const quarter: EntryDate = { start: '2019-07-01', end: '2019-09-30', precision: 'quarter' }
const unknown: EntryDate = { start: null, end: null, precision: 'unknown' }

it.each<[EntryDate, Lang, string]>([
  [day, 'zh', '2019年7月6日'],
  [day, 'en', '6 July 2019'],
  [range, 'zh', '2019年7月6日至7日'],
  [range, 'en', '6–7 July 2019'],
  [month, 'zh', '2019年7月'],
  [month, 'en', 'July 2019'],
  [quarter, 'zh', '2019年第三季度'],
  [quarter, 'en', 'Q3 2019'],
  [unknown, 'zh', '未注明日期'],
  [unknown, 'en', 'Undated'],
])('%j in %s: %s', (date, lang, text) => expect(formatEntryDate(date, lang)).toBe(text))

it('leaves the year out in short form', () =>
  expect(formatEntryDate(range, 'zh', 'short')).toBe('7月6日至7日'))

it.each<[string, string, Lang, string]>([
  ['2019-07-31', '2019-08-02', 'zh', '2019年7月31日至8月2日'],
  ['2019-07-31', '2019-08-02', 'en', '31 July – 2 August 2019'],
  ['2019-12-31', '2020-01-02', 'zh', '2019年12月31日至2020年1月2日'],
  ['2019-12-31', '2020-01-02', 'en', '31 December 2019 – 2 January 2020'],
])('%s to %s in %s: %s', (start, end, lang, text) => expect(formatRange(start, end, lang)).toBe(text))

it('tells the years of the ends of a span where they differ', () => {
  expect(formatEnds('2019-07-01', '2019-09-30', 'zh')).toEqual(['7月1日', '9月30日'])
  expect(formatEnds('2010-01-01', '2019-12-31', 'zh')).toEqual(['2010年1月1日', '2019年12月31日'])
  expect(formatEnds('2010-01-01', '2019-12-31', 'en')).toEqual(['1 January 2010', '31 December 2019'])
})
