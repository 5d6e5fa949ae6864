import { describe, expect, it } from 'vitest'
import { THEMES } from '../../viz/theme'
import { type BreakdownLook, breakdownOption, chartFontSize, rowHeight } from './breakdownOption'
import type { Row } from './rows'

function row(label: string, count: number, all: number, chosen: Row['chosen'] = 'none'): Row {
  return { key: label, values: [label], label, name: label, count, all, chosen, color: '#0a3c78' }
}

const LOOK: BreakdownLook = {
  theme: THEMES.light,
  font: { rem: 16, family: 'sans-serif' },
  width: 232,
}

describe('breakdownOption', () => {
  it('draws bars before pale ones of all entries, and the chosen one stronger', () => {
    const rows = [row('政策', 7, 7, 'all'), row('声音', 3, 13), row('未标注', 0, 2)]
    expect(breakdownOption(rows, LOOK)).toMatchSnapshot()
  })

  it('is plain data: the same text for the same rows', () => {
    const option = breakdownOption([row('政策', 7, 7)], LOOK)
    expect(JSON.parse(JSON.stringify(option))).toEqual(option)
  })

  it('holds the scale of all entries, and shows none of them when magnified', () => {
    expect(breakdownOption([row('a', 1, 39)], LOOK).xAxis).toMatchObject({ max: 39 })
    const magnified = breakdownOption([row('a', 1, 40)], LOOK)
    expect(magnified.xAxis).toMatchObject({ max: 1 })
    expect(magnified.series).toMatchObject([{ data: [0] }, { data: [{ value: 1 }] }])
  })

  it('leaves half of the width to the bars', () => {
    const label = 'A very long name of a topic that nobody would write'
    expect(breakdownOption([row(label, 1, 1)], LOOK).grid).toMatchObject({ left: 121 + 16 })
  })

  it('writes long counts in groups, which have room', () => {
    const grid = (count: number) => breakdownOption([row('a', count, count)], LOOK).grid
    const { yAxis } = breakdownOption([row('a', 1_000_000, 1_000_000)], LOOK)
    expect(yAxis).toMatchObject([{}, { data: [{ value: '1,000,000' }], axisLabel: { margin: 81 } }])
    expect(grid(1_000_000)).toMatchObject({ right: 89 })
  })

  it('stands without rows', () => {
    expect(breakdownOption([], LOOK).xAxis).toMatchObject({ max: 1 })
  })
})

it('keeps rows a target high and text legible at any root size', () => {
  expect([14, 16, 26].map(rowHeight)).toEqual([24, 24, 39])
  expect([14, 16, 26].map(chartFontSize)).toEqual([12, 13, 21])
})
