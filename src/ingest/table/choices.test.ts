/** What else a cell could be: the choices of a table's issues. */
import { expect, test } from 'vitest'
import { readIndex } from '../fixtures/fixtures'
import type { Correction } from '../types'
import { proposeMapping } from './mapping'
import { readTable } from './readTable'
import type { TableOptions } from './types'

const index = readIndex()
const source = { file: 'a.csv', sha256: '0'.repeat(64) }

/** The choices of the first issue whose code starts like this, of a table with one row. */
function choices(
  code: string,
  cells: { [header: string]: string },
  options: Partial<TableOptions> = {},
): readonly Correction[] {
  const all = { 标题: '某事', 省份: '北京', 日期: '2019-07-06', ...cells }
  const sheet = { name: 'a', rows: [Object.keys(all), Object.values(all)], notes: [] }
  const { issues } = readTable(sheet, proposeMapping(sheet), { source, index, ...options })
  const issue = issues.find((one) => one.code.startsWith(code))
  expect(issue).toBeDefined()
  return issue?.choices ?? []
}

const day = (start: string, end = start) => ({ start, end, precision: start === end ? 'day' : 'range' })

test.each([
  ['2019-02-30', [day('2019-02-28')]],
  ['2019-13-05', [day('2019-05-13')]],
  ['2019年2月30日', [day('2019-02-28')]],
  ['3/4/2019', [day('2019-04-03')]],
  ['2019年7月6日；2019年8月1日', [day('2019-08-01')]],
  ['很久以前', []],
  ['2019-07-32', []],
])('%s may also be %j', (written, dates) => {
  expect(choices('date-', { 日期: written })).toEqual(dates.map((value) => ({ field: 'date', value })))
})

test('a year outside the period may be that of the period', () => {
  const period = { start: '2019-07-01', end: '2019-09-30' }
  expect(choices('date-outside', { 日期: '2018-07-06' }, { period })).toEqual([
    { field: 'date', value: day('2019-07-06') },
  ])
})

test('days the wrong way round may be the other way round', () => {
  expect(choices('date-backwards', { 日期: '2019-07-08', 结束日期: '2019-07-06' })).toEqual([
    { field: 'date', value: day('2019-07-06', '2019-07-08') },
  ])
})

test('a name of several places may be each of them', () => {
  expect(choices('place-ambiguous', { 省份: '江苏', 城市: '鼓楼区' })).toEqual([
    { field: 'places', value: [{ adcode: '320106', name: '南京市鼓楼区' }] },
    { field: 'places', value: [{ adcode: '320302', name: '徐州市鼓楼区' }] },
  ])
  expect(choices('place-ambiguous', { 省份: '江苏', 城市: 'Gulou District' })).toContainEqual({
    field: 'places',
    value: [{ adcode: '320106', name: 'Gulou District, Nanjing City' }],
  })
})
