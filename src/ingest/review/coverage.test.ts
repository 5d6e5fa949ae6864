import { describe, expect, test } from 'vitest'
import { readIndex } from '../fixtures/fixtures'
import { readDigest } from '../readDigest'
import { proposeMapping } from '../table/mapping'
import { readTable } from '../table/readTable'
import { correct, setCovered } from './corrections'
import { type Draft, datasetOf, draftOf } from './draft'

const index = readIndex()
const options = { source: { file: 'a', sha256: '0'.repeat(64) }, index, today: '2020-01-01' }

const draftFrom = (text: string): Draft => draftOf(readDigest(text, options))
const keyOf = (draft: Draft, jurisdiction: string): string =>
  draft.entries.find(({ entry }) => entry.jurisdiction === jurisdiction)?.key ?? ''

/** 北京 and 陕西 by headings, 陕西 without an item. */
const HEADED = '2019年三季度\n京陕政策\n北京\n1. 7月6日，海淀区发布办法。'
/** Which division it is of stands in the item only. */
const GUESSED = '2019年三季度\n1. 7月6日，广东省发布办法。\n2. 7月8日，湖南省发布条例。'

describe('coverage under review', () => {
  test('what headings name stays covered when its last entry is put elsewhere', () => {
    const draft = draftFrom(HEADED)
    expect(datasetOf(draft).coverage).toEqual(['110000', '610000'])
    const moved = correct(draft, keyOf(draft, '110000'), { field: 'jurisdiction', value: '440000' })
    expect(datasetOf(moved).coverage).toEqual(['110000', '440000', '610000'])
  })

  test('what was only guessed from an entry goes with it: no data, and not zero', () => {
    const draft = draftFrom(GUESSED)
    expect(datasetOf(draft).coverage).toEqual(['430000', '440000'])
    const moved = correct(draft, keyOf(draft, '440000'), { field: 'jurisdiction', value: '430000' })
    expect(datasetOf(moved).coverage).toEqual(['430000'])
  })

  test('so does a province of a table', () => {
    const sheet = {
      name: '表',
      rows: [
        ['日期', '省份', '标题'],
        ['2019-07-06', '北京', '一'],
        ['2019-07-07', '湖南', '二'],
      ],
      notes: [],
    }
    const draft = draftOf(readTable(sheet, proposeMapping(sheet), options))
    const moved = correct(draft, keyOf(draft, '110000'), { field: 'jurisdiction', value: '430000' })
    expect(datasetOf(moved).coverage).toEqual(['430000'])
  })

  test('is set by the reviewer, but for divisions with entries', () => {
    const draft = draftFrom(HEADED)
    const without = setCovered(draft, '610000', false)
    expect(datasetOf(without).coverage).toEqual(['110000'])
    expect(datasetOf(setCovered(without, '650000', true)).coverage).toEqual(['110000', '650000'])
    expect(datasetOf(setCovered(draft, '110000', false)).coverage).toEqual(['110000', '610000'])
  })
})
