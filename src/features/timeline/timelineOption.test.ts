import { describe, expect, it } from 'vitest'
import { KINDS, type Kind } from '../../domain/dataset'
import { formatDay, parseDay } from '../../domain/dates'
import type { TimeBin } from '../../engine/engine'
import { commonMessages } from '../../i18n/messages/common'
import { timelineMessages } from '../../i18n/messages/timeline'
import { textWidth } from '../../viz/chart/textWidth'
import { THEMES } from '../../viz/theme'
import { daysOf } from './timeFilter'
import { isOutside, monthLabels, plotInsets, timelineOption, totalOf } from './timelineOption'

function bin(start: string, end: string, counts: Partial<Record<Kind, number>> = {}): TimeBin {
  return { start, end, byKind: { policy: 0, voice: 0, application: 0, unspecified: 0, ...counts } }
}

function labels(start: string, end: string, lang: 'zh' | 'en' = 'zh'): string[] {
  const extent = daysOf({ start, end })
  if (!extent || parseDay(start) === null) throw new Error('no days')
  return monthLabels(extent, timelineMessages[lang].month).map(({ index, text }) => `${index} ${text}`)
}

const PERIOD = { start: '2019-07-01', end: '2019-07-09' }
const BINS = [
  bin('2019-06-24', '2019-06-30', { voice: 1 }),
  bin('2019-07-01', '2019-07-07', { policy: 2, voice: 3 }),
  bin('2019-07-08', '2019-07-14', { application: 1, unspecified: 1 }),
]

function option(bins: readonly TimeBin[], all: readonly TimeBin[] = BINS) {
  return timelineOption({
    bins,
    all,
    period: PERIOD,
    extent: { start: 18_071, end: 18_091 },
    theme: THEMES.light,
    font: { rem: 16, family: 'sans-serif' },
    kindNames: commonMessages.en.kind,
    monthName: timelineMessages.en.month,
  })
}

describe('timelineOption', () => {
  it('stacks the kinds over bins and months', () => {
    expect(option(BINS)).toMatchSnapshot()
  })

  it('is plain data: the same text for the same counts', () => {
    expect(JSON.parse(JSON.stringify(option(BINS)))).toEqual(option(BINS))
  })

  it('holds the scale of the unfiltered counts', () => {
    const few = BINS.map(({ start, end }) => bin(start, end, { policy: 1 }))
    expect(option(few).yAxis).toEqual(option(BINS).yAxis)
  })

  it('is magnified when hardly anything passes', () => {
    const many = BINS.map(({ start, end }) => bin(start, end, { policy: 4000 }))
    const few = BINS.map(({ start, end }) => bin(start, end, { policy: 3 }))
    expect(option(few, many).yAxis).toMatchObject({ max: 3, interval: 1 })
  })

  it('draws the bars of a kind as one shape where they are many, and each by itself where some are pale', () => {
    const day = (i: number) => bin(formatDay(18_078 + i), formatDay(18_078 + i), { policy: i })
    const isOneShape = (bins: readonly TimeBin[]) => [option(bins).series].flat().map((one) => one?.large)
    const within = Array.from({ length: 9 }, (_, i) => day(i))
    const many = Array.from({ length: 90 }, (_, i) => day(i % 9))
    expect(new Set(isOneShape(within))).toEqual(new Set([false]))
    expect(new Set(isOneShape(many))).toEqual(new Set([true]))
    expect(new Set(isOneShape([...many, day(-1)]))).toEqual(new Set([false]))
  })

  it('gives the plot the same place however many entries pass', () => {
    expect(option([]).grid).toMatchObject(plotInsets(BINS, 16))
  })

  it('leaves the numbers of its scale room for their commas', () => {
    const many = [bin('2019-07-01', '2019-07-07', { policy: 1_000_000 })]
    expect(plotInsets(many, 16).left).toBe(textWidth('1,000,000', 12) + 20)
  })
})

describe('monthLabels', () => {
  it('stand at the first of each month, with the year at the first one', () => {
    expect(labels('2019-07-01', '2019-10-06')).toEqual(['0 2019年7月', '31 8月', '62 9月', '92 10月'])
    expect(labels('2019-06-24', '2019-08-04', 'en')).toEqual(['7 Jul 2019', '38 Aug'])
  })

  it('name the year again in January', () => {
    expect(labels('2019-11-15', '2020-02-01')).toEqual(['16 2019年12月', '47 2020年1月', '78 2月'])
  })

  it('thin out over years', () => {
    expect(labels('2019-01-01', '2020-12-31')).toHaveLength(8)
    expect(labels('2010-01-01', '2019-12-31', 'en').slice(0, 2)).toEqual(['0 Jan 2010', '365 Jan 2011'])
  })

  it('label the first day when no month begins', () => {
    expect(labels('2019-07-08', '2019-07-14')).toEqual(['0 2019年7月'])
  })
})

it('tells bins that lie wholly outside the period', () => {
  expect(BINS.map((one) => isOutside(one, PERIOD))).toEqual([true, false, false])
  expect(isOutside(bin('2019-07-10', '2019-07-10'), PERIOD)).toBe(true)
})

it('sums a bin over all kinds', () => {
  const all = Object.fromEntries(KINDS.map((kind, i) => [kind, 10 ** i]))
  expect(totalOf(bin('2019-07-01', '2019-07-01', all))).toBe(1111)
})
