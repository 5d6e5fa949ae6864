import { describe, expect, test } from 'vitest'
import { readEventDate } from './eventDate'
import { normalise } from './normal'

const PERIOD = { start: '2019-07-01', end: '2019-09-30' }

function read(text: string, lang: 'zh' | 'en' = 'zh') {
  return readEventDate(normalise(text).key, lang, PERIOD)
}

describe('the event is chosen', () => {
  test.each([
    ['8月9日，某市印发办法。办法自9月1日起施行，有效期至2021年8月31日。', '2019-08-09'],
    ['某市印发通知，要求9月30日前完成。通知于8月9日发布。', '2019-08-09'],
    ['报名截止9月20日。8月9日，某市启动试点。', '2019-08-09'],
    ['截至8月底，已有十家企业。9月3日，平台上线。', '2019-09-03'],
    ['据某报9月20日报道，9月18日，某省印发规划。', '2019-09-18'],
    ['某报9月20日讯，平台已经上线。', '2019-09-20'],
    ['去年的9月1日曾停用一次。7月3日，系统恢复运行。', '2019-07-03'],
    ['2016年5月4日开始试点的平台，于7月30日通过验收。', '2019-07-30'],
    ['9月，某厅发布通知。9月12日，召开会议。', '2019-09-12'],
    ['将于10月8日举行的大会，8月30日公布了议程。', '2019-08-30'],
  ])('%s', (text, start) => {
    expect(read(text).date?.start).toBe(start)
  })

  test.each([
    ['On 8 August the city issued rules that take effect on 1 September 2019.', '2019-08-08'],
    ['Applications close on 30 September. The fund opened on 2 July.', '2019-07-02'],
    ['Owners must comply by 30 September; the notice is of 14 August.', '2019-08-14'],
    ['Since 2 July visitors have paid by code. A trial ended in 2018.', '2019-07-02'],
    ['Since 2 July visitors have paid by code, as announced on 24 August.', '2019-08-24'],
    ['As of 31 August ten firms had joined the park, which opened on 5 July.', '2019-07-05'],
  ])('%s', (text, start) => {
    expect(read(text, 'en').date?.start).toBe(start)
  })
})

describe('no event', () => {
  test.each([
    '办法自9月1日起施行。',
    '请于9月30日前报送。',
    '下半年，要加快建设进度。',
    '下半年工作会议',
    '没有日期',
    '9月31日召开会议。',
  ])('%s', (text) => expect(read(text).date).toBeNull())
})

test('one plain date is surer than one of several, and that surer than a plan', () => {
  const sure = read('8月9日，某市印发办法。').confidence
  const several = read('8月9日，某市召开会议。8月12日，又召开会议。').confidence
  const plan = read('大会将于8月9日举行。').confidence
  expect(sure).toBeGreaterThan(several)
  expect(several).toBeGreaterThan(plan)
})

test('the others, the limits and the impossible are told apart', () => {
  const { others, limits, impossible } = read('8月9日发布，8月12日解读，9月1日起施行，2月30日作废。')
  expect(others.map(({ start }) => start)).toEqual(['2019-08-12'])
  expect(limits.map(({ start }) => start)).toEqual(['2019-09-01'])
  expect(impossible).toHaveLength(1)
})
