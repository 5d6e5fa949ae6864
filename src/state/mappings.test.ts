import { beforeEach, expect, test, vi } from 'vitest'
import type { Sheet } from '../ingest/opened'
import type { ColumnMapping } from '../ingest/table/columns'
import { keepMapping, recallMapping } from './mappings'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

const TITLE = ['2019 年第三季度']
const HEADERS = ['甲', ' 乙 ']
const ROW = ['北京', '一']
const sheet = (...rows: Sheet['rows']): Sheet => ({ name: '一', rows, notes: [] })
const mapping = (headerRow: number, ...columns: ColumnMapping['columns']): ColumnMapping => ({
  headerRow,
  columns,
})
const names = { 京: '110000' }
const PROPOSED = mapping(0, 'ignore', 'ignore')

test('headers in another row than the proposed one are recalled from where they were', () => {
  const table = sheet(TITLE, HEADERS, ROW)
  const kept = { mapping: mapping(1, 'jurisdiction', 'title'), names }
  keepMapping(table, kept)
  expect(recallMapping(table, PROPOSED)).toEqual(kept)
})

test('headers that stand in another row of the next file are recalled where they are proposed', () => {
  keepMapping(sheet(TITLE, HEADERS, ROW), { mapping: mapping(1, 'jurisdiction', 'title'), names })
  expect(recallMapping(sheet(HEADERS, ROW), PROPOSED)?.mapping).toEqual(mapping(0, 'jurisdiction', 'title'))
})

test('a table without headers is recalled when it comes again, and for no other', () => {
  const kept = { mapping: mapping(-1, 'jurisdiction', 'title'), names: {} }
  keepMapping(sheet([], ROW), kept)
  expect(recallMapping(sheet([], ROW), mapping(-1, 'ignore', 'ignore'))).toEqual(kept)
  expect(recallMapping(sheet(ROW, ['上海', '二']), PROPOSED)).toEqual(kept)
  expect(recallMapping(sheet(['上海', '二'], ROW), mapping(1, 'ignore', 'ignore'))).toBeNull()
})

test('of several readings of a table the last is recalled', () => {
  const table = sheet(HEADERS, ROW)
  for (const row of [0, 1, -1]) {
    const kept = { mapping: mapping(row, 'jurisdiction', 'title'), names }
    keepMapping(table, kept)
    expect(recallMapping(table, PROPOSED)).toEqual(kept)
  }
})

test('blank tables and what is no mapping are passed over', () => {
  keepMapping(sheet([' ', '']), { mapping: mapping(0, 'title'), names })
  expect(recallMapping(sheet([' ', '']), PROPOSED)).toBeNull()
  const broken = [['甲\t乙', null], ['甲\t乙', { mapping: { headerRow: 0, columns: ['colour'] } }], 3]
  localStorage.setItem('policy-map-mappings/1', JSON.stringify(broken))
  expect(recallMapping(sheet(HEADERS, ROW), PROPOSED)).toBeNull()
})
