import { describe, expect, test } from 'vitest'
import { normalise } from './normal'
import { hanNumber, numberingAt } from './numbering'

const read = (text: string) => numberingAt(normalise(text).key, 0)

describe('numbers of any style', () => {
  test.each([
    ['1. 标题', 'digit', 1],
    ['2、标题', 'digit', 2],
    ['３．标题', 'digit', 3],
    ['4.2019年', 'digit', 4],
    ['5.7月6日', 'digit', 5],
    ['⒍标题', 'digit', 6],
    ['（1）标题', 'paren-digit', 1],
    ['⑵标题', 'paren-digit', 2],
    ['3）标题', 'digit-paren', 3],
    ['①标题', 'circled', 1],
    ['一、华北', 'han', 1],
    ['二。华北', 'han', 2],
    ['十二、', 'han', 12],
    ['（三）上海', 'paren-han', 3],
    ['Ⅱ. 华东', 'roman', 2],
    ['IV. East', 'roman', 4],
    ['第二部分 政策', 'part', 2],
    ['Section 3: x', 'part', 3],
    ['• 标题', 'bullet', null],
    ['▲ 标题', 'bullet', null],
    ['B. Central China', 'letter', 2],
    ['- x', 'bullet', null],
  ])('%s', (text, style, value) => {
    expect(read(text)).toMatchObject({ style, value })
  })

  test.each([
    '7.6亿元',
    '7月6日',
    '2019年',
    '15.6万',
    '-x',
    'A test',
    'J. Smith',
    'In May',
    '一个',
    '三亚市',
    'Invented',
  ])('none: %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

test.each([
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['三十一', 31],
  ['二〇一九', 2019],
  ['七', 7],
  ['十十', null],
  ['', null],
])('%s is %s', (text, value) => {
  expect(hanNumber(text)).toBe(value)
})
