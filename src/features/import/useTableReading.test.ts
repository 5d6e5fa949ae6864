import { expect, test } from 'vitest'
import type { Sheet } from '../../ingest/opened'
import { proposeMapping } from '../../ingest/table/mapping'
import { readTable } from '../../ingest/table/readTable'
import { indexPlaces } from '../../ingest/text/placeIndex'
import { type Choice, shownOf } from './useTableReading'

const sheetOf = (name: string): Sheet => ({
  name,
  rows: [
    ['日期', '省份', '标题'],
    ['2019-07-06', '北京', '一'],
  ],
  notes: [],
})
const choiceOf = (sheet: Sheet): Choice => ({
  sheet,
  mapping: proposeMapping(sheet),
  names: {},
  isRemembered: false,
})
const choice = choiceOf(sheetOf('一'))
const reading = readTable(choice.sheet, choice.mapping, {
  source: { file: 'a.csv', sha256: 'a'.repeat(64) },
  index: indexPlaces({}),
})
const outcome = { choice, reading, trouble: null }

test('what was read by the choice at hand goes on', () => {
  expect(shownOf(null, choice)).toEqual({ seen: null, reading: null, trouble: null })
  expect(shownOf(outcome, choice)).toEqual({ seen: reading, reading, trouble: null })
})

test('what was read by the choice before it is seen, and goes nowhere', () => {
  const columns = choice.mapping.columns.with(0, 'ignore' as const)
  const changed = [
    { ...choice, mapping: { ...choice.mapping, columns } },
    { ...choice, names: { 北京: '110000' } },
  ]
  for (const next of changed)
    expect(shownOf(outcome, next)).toEqual({ seen: reading, reading: null, trouble: null })
})

test('of another sheet nothing is seen', () => {
  expect(shownOf(outcome, choiceOf(sheetOf('二'))).seen).toBeNull()
})

test('a failure is said until something else is chosen', () => {
  const failed = { choice, reading: null, trouble: 'out of memory' }
  expect(shownOf(failed, choice)).toEqual({ seen: null, reading: null, trouble: 'out of memory' })
  expect(shownOf(failed, { ...choice }).trouble).toBeNull()
})
