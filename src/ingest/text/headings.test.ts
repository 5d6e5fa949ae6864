import { describe, expect, test } from 'vitest'
import { readHeading, strangersIn } from './headings'
import { normalise } from './normal'

const read = (text: string) => readHeading(normalise(text).key)

describe('headings', () => {
  test.each([
    ['北京', ['110000'], []],
    ['北京市：', ['110000'], []],
    ['【内蒙】', ['150000'], []],
    ['广西壮族自治区', ['450000'], []],
    ['新疆维吾尔自治区政策', ['650000'], ['policy']],
    ['湖北在华中地区的项目', ['420000'], ['application']],
    ['华北大区津冀晋京政策', ['120000', '130000', '140000', '110000'], ['policy']],
    [
      '华东（沪、苏、浙、皖、闽、赣、鲁）',
      ['310000', '320000', '330000', '340000', '350000', '360000', '370000'],
      [],
    ],
    ['西北陕西青海甘肃新疆宁夏', ['610000', '630000', '620000', '650000', '640000'], []],
    ['港澳台', ['810000', '820000', '710000'], []],
    ['沪', ['310000'], []],
    ['中央', ['100000'], []],
    ['国家层面', ['100000'], []],
    ['策略', [], ['policy']],
    ['语音', [], ['voice']],
    ['申请', [], ['application']],
    ['应用程序', [], ['application']],
    ['落地项目', [], ['application']],
    ['观点言论', [], ['voice']],
    ['上海区块链政策', ['310000'], ['policy']],
    ['政策与应用', [], ['policy', 'application']],
    ['一 政策 ………… 3', null, null],
    ['政策 ………… 3', [], ['policy']],
    ['North China (Beijing, Tianjin and Hebei)', ['110000', '120000', '130000'], []],
    ['Inner Mongolia', ['150000'], []],
    ['Tibet', ['540000'], []],
    ['Macau', ['820000'], []],
    ['Use cases', [], ['application']],
    ['Central government', ['100000'], []],
    ['Shaanxi Province', ['610000'], []],
    ['北京（4条）', ['110000'], []],
    ['政策（共12项）：', [], ['policy']],
    ['Voices (2)', [], ['voice']],
    ['Hubei (3 items)', ['420000'], []],
    ['State Council and ministries', ['100000'], []],
    ['Landing projects', [], ['application']],
  ])('%s', (text, divisions, kinds) => {
    if (divisions === null) expect(read(text)).toBeNull()
    else expect(read(text)).toMatchObject({ divisions, kinds })
  })

  test.each([
    '北京推广区块链应用',
    '北京：5月8日起试点',
    '政策解读',
    '应用前景广阔',
    '新华社',
    '新',
    '',
    '。',
    '的',
    'Hubei opens a park',
    'Centralised government',
    '京',
  ])('%j is none, but one letter alone is', (text) => {
    const heading = read(text)
    if (/^[新京]$/.test(text)) expect(heading?.divisions).toHaveLength(1)
    else expect(heading).toBeNull()
  })

  test('a region of its own', () => expect(read('二、华东地区')).toBeNull())
  test.each(['华东地区', '东北', 'Northwest China', 'Southern region'])('%s', (text) => {
    expect(read(text)).toMatchObject({ isRegional: true, divisions: [] })
  })

  test('a division of another region is told', () => {
    const heading = read('华北大区津冀陕京')
    expect(heading && strangersIn(heading)).toEqual(['610000'])
  })
})
