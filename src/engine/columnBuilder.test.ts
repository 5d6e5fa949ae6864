import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ColumnBuilder, type CountedRow } from './columnBuilder'
import { type CodeLists, listOfRow, NO_DAY } from './columns'
import { sortRows } from './sortedRows'

const PERIOD = { start: '2019-07-01', end: '2019-09-30' }
const value = fc.constantFrom('tax', 'finance', 'law', 'a b')
const set = fc.array(value, { maxLength: 5 })
const row: fc.Arbitrary<CountedRow> = fc.record({
  jurisdiction: fc.constantFrom('110000', '100000'),
  kind: fc.nat(3),
  topics: set,
  places: fc.array(fc.constantFrom('110108', '110105'), { maxLength: 3 }).map((places) => places.join(' ')),
  start: fc.option(fc.integer({ min: -9, max: 9 })),
  end: fc.constant(null),
})

function added(rows: readonly CountedRow[]): ColumnBuilder {
  const builder = new ColumnBuilder(1)
  for (const one of rows) builder.add(one)
  return builder
}

const listed = (lists: CodeLists, at: number): readonly (string | undefined)[] => {
  const list = listOfRow(lists, at)
  const codes = lists.values.subarray(lists.offsets[list], lists.offsets[list + 1])
  return Array.from(codes, (code) => lists.dictionary[code])
}

describe('columns that grow', () => {
  test('hold what was added, each list once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const columns = added(rows).finish(PERIOD)
        expect(columns.rows).toBe(rows.length)
        rows.forEach(({ jurisdiction, kind, topics, places, start }, i) => {
          expect(columns.jurisdictions[columns.jurisdiction[i] ?? -1]).toBe(jurisdiction)
          expect(columns.kind[i]).toBe(kind)
          expect(columns.startDay[i]).toBe(start ?? NO_DAY)
          expect(listed(columns.topics, i)).toEqual([...new Set(topics)])
          expect(listed(columns.places, i)).toEqual([...new Set(String(places).split(' ').filter(Boolean))])
        })
        const lists = new Set(rows.map(({ topics }) => JSON.stringify(topics)))
        expect(columns.topics.offsets).toHaveLength(lists.size + 1)
      }),
    )
  })

  test('are the same for rows that come at once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const [single, joined] = [added(rows), new ColumnBuilder(1)]
        for (const part of [rows.slice(0, 7), rows.slice(7)]) {
          joined.append({
            jurisdiction: Uint16Array.from(part, (one) => joined.jurisdictionCode(one.jurisdiction)),
            kind: Uint8Array.from(part, ({ kind }) => kind),
            topics: Uint32Array.from(part, ({ topics }) => joined.topicsCode(topics)),
            places: Uint32Array.from(part, ({ places }) => joined.placesCode(places)),
            start: Int32Array.from(part, ({ start }) => start ?? NO_DAY),
            end: Int32Array.from(part, ({ start }) => start ?? NO_DAY),
          })
        }
        expect(joined.finish(PERIOD)).toEqual(single.finish(PERIOD))
        expect(joined.extent).toEqual(single.extent)
      }),
    )
  })

  test('sort as columns with a list a row do', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const columns = added(rows).finish(PERIOD)
        const aRow = (lists: CodeLists): CodeLists => {
          const all = rows.map((_, i) => listed(lists, i).map((one) => lists.dictionary.indexOf(one ?? '')))
          const offsets = Uint32Array.from([0, ...all], (_, i) => all.slice(0, i).flat().length)
          return { ...lists, codes: null, offsets, values: Uint16Array.from(all.flat()) }
        }
        const plain = sortRows({ ...columns, topics: aRow(columns.topics), places: aRow(columns.places) })
        expect(sortRows(columns)).toEqual(plain)
      }),
    )
  })
})
