import { describe, expect, it } from 'vitest'
import type { TimeFilter } from '../../domain/filters'
import type { Lang } from '../../domain/text'
import { commonMessages } from '../../i18n/messages/common'
import { timelineMessages } from '../../i18n/messages/timeline'
import { rangeWords } from './rangeWords'
import { daysOf, extentOf, filterOf, rangeOf } from './timeFilter'

function words(time: TimeFilter | null, passing: number | null, lang: Lang): string {
  return rangeWords(time, passing, { ...timelineMessages[lang], undated: commonMessages[lang].undated })
}

describe('rangeWords', () => {
  const week: TimeFilter = { type: 'range', start: '2019-07-06', end: '2019-07-12' }
  const day: TimeFilter = { type: 'range', start: '2019-07-06', end: '2019-07-06' }
  it.each([
    [week, 5, 'zh', '2019-07-06 – 2019-07-12 · 7 天 · 5 条'],
    [week, 1, 'en', '2019-07-06 – 2019-07-12 · 7 days · 1 entry'],
    [day, 0, 'en', '2019-07-06 · 1 day · 0 entries'],
    [null, 37, 'zh', '全部 · 37 条'],
    [null, null, 'zh', '全部'],
    [day, null, 'en', '2019-07-06 · 1 day'],
    [{ type: 'undated' }, null, 'en', 'Undated'],
    [{ type: 'undated' }, 1, 'zh', '未注明日期 · 1 条'],
    [{ type: 'undated' }, 1, 'en', 'Undated · 1 entry'],
  ] as const)('%o, %o entries, in %s', (time, passing, lang, expected) => {
    expect(words(time, passing, lang)).toBe(expected)
  })
})

describe('the time filter as days', () => {
  it('is the filter again', () => {
    const filter: TimeFilter = { type: 'range', start: '2019-06-30', end: '2019-07-01' }
    const range = rangeOf(filter)
    expect(range && filterOf(range)).toEqual(filter)
  })

  it('is none without a filter, for undated entries and where the text is no day', () => {
    expect([rangeOf(null), rangeOf({ type: 'undated' })]).toEqual([null, null])
    expect(daysOf({ start: '2019-02-30', end: '2019-03-01' })).toBeNull()
  })

  it('spans all bins', () => {
    const byKind = { policy: 0, voice: 0, application: 0, unspecified: 0 }
    const bins = [
      { start: '1970-01-05', end: '1970-01-11', byKind },
      { start: '1970-01-12', end: '1970-01-18', byKind },
    ]
    expect(extentOf(bins)).toEqual({ start: 4, end: 17 })
    expect(extentOf([])).toBeNull()
  })
})
