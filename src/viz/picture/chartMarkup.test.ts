import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { chartMarkup } from '../chart/echarts'
import { plainChart } from './chartMarkup'
import { svgDocument } from './document'
import { expectToStandAlone } from './fixtures'
import { Written } from './markup'

const option = {
  xAxis: {
    type: 'category' as const,
    data: ['<img onerror=alert(1)>', 'class="b" style="c:d"', '区块链'],
    axisLabel: { interval: 0 },
  },
  yAxis: { type: 'value' as const },
  series: [{ id: 'a', type: 'bar' as const, data: [1, 2, 3], itemStyle: { color: '#ff0000' }, clip: true }],
}

describe('plainChart', () => {
  const svg = plainChart(chartMarkup(option, { width: 400, height: 200 }), 'kind')

  it('stands alone in a document', () =>
    expectToStandAlone(
      svgDocument({ width: 400, height: 200, title: '', lang: 'zh' }, createElement(Written, { svg })),
    ))

  it('keeps bars and labels, and their texts texts', () => {
    expect(svg).toContain('fill="#ff0000"')
    expect(svg).toContain('>区块链</text>')
    expect(svg).toContain('&lt;img onerror=alert(1)&gt;')
    expect(svg).toContain('class=&quot;b&quot; style=&quot;c:d&quot;')
  })

  it('says its fonts in attributes', () => {
    expect(svg).toMatch(/<text [^>]*font-size="12px"/)
    expect(svg).not.toMatch(/<[^>]*(style=|class=|ecmeta|dominant-baseline|zr\d)/)
  })

  it('is the same each time', () =>
    expect(plainChart(chartMarkup(option, { width: 400, height: 200 }), 'kind')).toBe(svg))
})
