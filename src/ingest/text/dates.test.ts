import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../domain/dates'
import { chineseDates } from './chineseDates'
import { resolve } from './dateMention'
import { englishDates } from './englishDates'
import { normalise } from './normal'

const PERIOD = { start: '2019-07-01', end: '2019-09-30' }

function readAll(text: string, lang: 'zh' | 'en', period = PERIOD): readonly string[] {
  const { key } = normalise(text)
  return (lang === 'zh' ? chineseDates(key) : englishDates(key)).map((mention) => {
    const date = resolve(mention, period)
    return date ? `${date.start}/${date.end} ${date.precision}` : 'none'
  })
}

describe('Chinese', () => {
  test.each([
    ['7月6日', '2019-07-06/2019-07-06 day'],
    ['７月６号', '2019-07-06/2019-07-06 day'],
    ['七月六日', '2019-07-06/2019-07-06 day'],
    ['二〇一九年七月三十一日', '2019-07-31/2019-07-31 day'],
    ['7 月 6 日', '2019-07-06/2019-07-06 day'],
    ['7月6-7日', '2019-07-06/2019-07-07 range'],
    ['7月6日至7日', '2019-07-06/2019-07-07 range'],
    ['7月6日—7日', '2019-07-06/2019-07-07 range'],
    ['7月6日和7日', '2019-07-06/2019-07-07 range'],
    ['7月6、7日', '2019-07-06/2019-07-07 range'],
    ['7月31日至8月2日', '2019-07-31/2019-08-02 range'],
    ['2019年12月31日—2020年1月2日', '2019-12-31/2020-01-02 range'],
    ['12月31日至2020年1月2日', '2019-12-31/2020-01-02 range'],
    ['9月上旬', '2019-09-01/2019-09-10 range'],
    ['9月中旬', '2019-09-11/2019-09-20 range'],
    ['9月底', '2019-09-21/2019-09-30 range'],
    ['9月', '2019-09-01/2019-09-30 month'],
    ['2020年2月', '2020-02-01/2020-02-29 month'],
    ['7月至9月', '2019-07-01/2019-09-30 range'],
    ['2019年12月—2020年2月', '2019-12-01/2020-02-29 range'],
    ['7—9月', '2019-07-01/2019-09-30 range'],
    ['8月中下旬', '2019-08-11/2019-08-31 range'],
    ['三季度', '2019-07-01/2019-09-30 quarter'],
    ['第4季度', '2019-10-01/2019-12-31 quarter'],
    ['2018年上半年', '2018-01-01/2018-06-30 range'],
    ['2019-07-06', '2019-07-06/2019-07-06 day'],
    ['2019/7/6', '2019-07-06/2019-07-06 day'],
    ['2019/7/6-2019/7/8', '2019-07-06/2019-07-08 range'],
    ['2019.7.6', '2019-07-06/2019-07-06 day'],
    ['6月31日', 'none'],
    ['2019年2月30日', 'none'],
    ['2019-02-30', 'none'],
    ['7月45日', 'none'],
    ['7月9日至3日', 'none'],
  ])('%s', (text, date) => {
    expect(readAll(text, 'zh')).toEqual([date])
  })

  test.each(['3个月', '15月份', '2015年', '1.5月', '7.6', '月', '第一', '十一', '一带一路', '2019'])(
    'none: %s',
    (text) => {
      expect(readAll(text, 'zh')).toEqual([])
    },
  )

  test('the year is that which brings the day nearest to the period', () => {
    const winter = { start: '2019-10-01', end: '2019-12-31' }
    expect(readAll('12月31日，1月2日，9月30日', 'zh', winter).map((date) => date.slice(0, 10))).toEqual([
      '2019-12-31',
      '2020-01-02',
      '2019-09-30',
    ])
    expect(readAll('12月28日至1月3日', 'zh', winter)).toEqual(['2019-12-28/2020-01-03 range'])
  })
})

describe('English', () => {
  test.each([
    ['On 4 November', '2019-11-04/2019-11-04 day'],
    ['on the 4th of November 2018', '2018-11-04/2018-11-04 day'],
    ['Nov. 6', '2019-11-06/2019-11-06 day'],
    ['November 6, 2018', '2018-11-06/2018-11-06 day'],
    ['October 26-27', '2019-10-26/2019-10-27 range'],
    ['26–27 October', '2019-10-26/2019-10-27 range'],
    ['between 12 and 14 July', '2019-07-12/2019-07-14 range'],
    ['30 July to 2 August', '2019-07-30/2019-08-02 range'],
    ['December 30 to January 2', '2019-12-30/2020-01-02 range'],
    ['December 30, 2019 to January 2, 2020', '2019-12-30/2020-01-02 range'],
    ['mid-September', '2019-09-11/2019-09-20 range'],
    ['Early in August', '2019-08-01/2019-08-10 range'],
    ['the end of August', '2019-08-21/2019-08-31 range'],
    ['the second half of August', '2019-08-16/2019-08-31 range'],
    ['July and August', '2019-07-01/2019-08-31 range'],
    ['in August', '2019-08-01/2019-08-31 month'],
    ['August 2018', '2018-08-01/2018-08-31 month'],
    ['Q3 2019', '2019-07-01/2019-09-30 quarter'],
    ['the third quarter of 2019', '2019-07-01/2019-09-30 quarter'],
    ['Third quarter of 2019', '2019-07-01/2019-09-30 quarter'],
    ['first half of 2018', '2018-01-01/2018-06-30 range'],
    ['2019-07-06', '2019-07-06/2019-07-06 day'],
    ['31 June', 'none'],
  ])('%s', (text, date) => {
    expect(readAll(text, 'en')).toEqual([date])
  })

  test.each(['may 5 people', 'Marching 5', 'August', '1,200 credit', 'Decade 1', '5 Mayors'])(
    'none: %s',
    (text) => {
      expect(readAll(text, 'en')).toEqual([])
    },
  )
})

test('every day of the calendar is read as it is written', () => {
  const first = parseDay('2000-01-01') ?? 0
  fc.assert(
    fc.property(fc.integer({ min: first, max: first + 12_000 }), (number) => {
      const day = formatDay(number)
      const [year, month, date] = day.split('-').map(Number)
      const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
        (month ?? 1) - 1
      ]
      expect(readAll(`${year}年${month}月${date}日`, 'zh')).toEqual([`${day}/${day} day`])
      expect(readAll(`${date} ${english} ${year}`, 'en')).toEqual([`${day}/${day} day`])
      expect(readAll(day, 'zh')).toEqual([`${day}/${day} day`])
    }),
  )
})
