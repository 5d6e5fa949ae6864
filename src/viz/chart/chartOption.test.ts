import { describe, expect, it } from 'vitest'
import { type ChartOption, changedParts } from './chartOption'

const drawn: ChartOption = {
  grid: { left: 1 },
  xAxis: { type: 'category', data: ['a', 'b'] },
  series: [{ type: 'bar', id: 'one', data: [1, 2] }],
}

describe('changedParts', () => {
  it('are all parts where nothing is drawn', () => expect(changedParts(drawn, {})).toEqual(drawn))

  it('are none of an equal option', () => expect(changedParts(structuredClone(drawn), drawn)).toEqual({}))

  it('are the parts whose values differ, and new ones', () => {
    const next = {
      ...structuredClone(drawn),
      series: [{ type: 'bar' as const, id: 'one', data: [1, 3] }],
      yAxis: {},
    }
    expect(changedParts(next, drawn)).toEqual({ series: next.series, yAxis: {} })
  })
})
