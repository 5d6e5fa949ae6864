import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePrefectures } from '../../datasets/boundaries'
import { COUNTRY } from '../../domain/camera'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { mark, SQUARES, sceneOf } from '../map/fixtures'
import type { PictureChart } from './chartPart'
import { composePicture, type PictureBody } from './compose'
import { expectToStandAlone, roundedLines } from './fixtures'
import type { PictureFrame } from './frame'
import type { PictureMap } from './mapPart'

const prefectures = decodePrefectures(JSON.parse(readFileSync('public/geo/prefectures.topo.json', 'utf8')))

const map: PictureMap = {
  boundaries: servedBoundaries(),
  prefectures: null,
  scene: sceneOf({ 110000: 9, 130000: 4 }),
  camera: COUNTRY,
  screen: { width: 900, height: 600 },
  legendTitle: '各地条目数',
  legend: [
    { color: '#0a3c78', label: '4–9', note: '2 地' },
    { color: '#fbfcfd', label: '0（已覆盖）', note: '3 地' },
    { color: null, label: '无数据（未涉及）', note: '29 地' },
  ],
  central: { name: '中央政府', count: '14' },
  insetLabel: '南海诸岛',
}

function rowsChart(id: string, rows: number): PictureChart {
  return {
    id,
    heading: `图 ${id}`,
    keys: [],
    plot: {
      type: 'rows',
      rows,
      rowHeight: (rem) => Math.max(24, Math.round(1.5 * rem)),
      option: (_, most) => ({ title: { show: false }, series: [], rows: most }) as never,
      more: (n) => `另有 ${n} 项`,
    },
  }
}

const SMALL: PictureMap = {
  ...map,
  boundaries: SQUARES,
  scene: sceneOf(
    {},
    {
      marks: [mark({ adcode: '110000', label: '甲', count: 2 }), mark({ adcode: '120000', label: '乙' })],
    },
  ),
}

const timeline: PictureChart = {
  id: 'timeline',
  heading: '每周的条目数',
  keys: [
    { color: '#0072b2', label: '政策' },
    { color: null, label: '未注明日期 1 条' },
  ],
  plot: {
    type: 'full',
    option: () => ({}),
    chosen: () => ({ left: 10, right: 10, top: 5, bottom: 20, from: 0.25, to: 0.5 }),
  },
}

const view = {
  type: 'view' as const,
  map,
  timeline,
  columns: [
    [rowsChart('kind', 4), rowsChart('topic', 14)],
    [rowsChart('region', 8), rowsChart('jurisdiction', 13)],
  ],
} satisfies PictureBody

function frame(change: Partial<PictureFrame> = {}): PictureFrame {
  return {
    width: 1280,
    height: 720,
    lang: 'zh',
    theme: 'light',
    transparent: false,
    title: '标题',
    lines: ['共 37 条', '筛选：政策'],
    credits: ['审图号：（空）', '引用'],
    ...change,
  }
}

/** Draws its size in place of a chart. */
const render = (option: object, { width, height }: { width: number; height: number }) =>
  `<svg width="${width}"><rect width="${width}" height="${height}"></rect>\n<text>${'rows' in option ? option.rows : ''}</text></svg>`

describe('composePicture', () => {
  it('a small map with all that belongs to it', () => {
    const svg = composePicture(frame({ width: 480, height: 360 }), { type: 'map', map: SMALL }, render)
    expect(roundedLines(svg)).toMatchSnapshot()
  })

  it('has exactly the size asked for, stands alone and keeps texts texts, whatever they are', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('<img onerror=alert(1)>'), fc.lorem())
    const size = fc.oneof(
      fc.constantFrom([3840, 2160], [1080, 1920], [3508, 2480], [320, 320], [8192, 320], [320, 8192]),
      fc.tuple(fc.integer({ min: 320, max: 8192 }), fc.integer({ min: 320, max: 8192 })),
    )
    const body = fc.constantFrom<PictureBody>(
      { type: 'map', map: SMALL },
      { type: 'chart', chart: timeline },
      { ...view, map: SMALL },
    )
    fc.assert(
      fc.property(text, size, body, fc.boolean(), (words, [width = 0, height = 0], shown, transparent) => {
        const svg = composePicture(
          frame({ width, height, transparent, title: words, lines: [words, words], credits: [words] }),
          shown,
          render,
        )
        expect(
          svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`),
        ).toBe(true)
        expectToStandAlone(svg)
        expect(svg).not.toMatch(/(width|height)="-/)
      }),
      { numRuns: 20 },
    )
  })

  it('names the legend, the central government, the inset, approval and citation with every map', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [640, 400],
    ] as const) {
      for (const body of [{ type: 'map', map } as const, view]) {
        const svg = composePicture(frame({ width, height }), body, render)
        const wanted = ['各地条目数', '0（已覆盖）', '无数据（未涉及）', '中央政府', '审图号：（空）', '引用']
        // A high picture shows the South China Sea in full.
        if (width > height) wanted.push('南海诸岛')
        expect(wanted.filter((words) => !svg.includes(`>${words}</text>`))).toEqual([])
      }
    }
  })

  it('paints no ground when it is transparent', () => {
    const ground = '<rect width="1280" height="720" fill="#ffffff"/>'
    expect(composePicture(frame(), { type: 'map', map }, render)).toContain(ground)
    expect(composePicture(frame({ transparent: true }), { type: 'map', map }, render)).not.toContain(ground)
  })

  it('shows as much of the country from a free position, however large the picture', () => {
    const near: PictureBody = {
      type: 'map',
      map: { ...map, prefectures, camera: { type: 'free', center: [116, 39], zoom: 6 } },
    }
    const names = (scale: number) => {
      const svg = composePicture(frame({ width: 900 * scale, height: 700 * scale }), near, render)
      return [...svg.matchAll(/<tspan[^>]*>([^\d<]+)<\/tspan>/g)].map(([, name]) => name).join()
    }
    expect(names(3)).toBe(names(1))
  })

  it('lets what is not chosen on the timeline stand back', () => {
    const svg = composePicture(frame(), { type: 'chart', chart: timeline }, render)
    expect(svg.match(/fill-opacity="0.65"/g)?.length).toBe(2)
    const none = { ...timeline, plot: { ...timeline.plot, chosen: () => null } } as PictureChart
    expect(composePicture(frame(), { type: 'chart', chart: none }, render)).not.toContain('fill-opacity')
  })

  it('draws all rows where they have room, and says how many it leaves out where not', () => {
    const rows = (count: number, height: number) =>
      composePicture(frame({ height }), { type: 'chart', chart: rowsChart('a', count) }, render)
    expect(rows(13, 720)).toContain('<text>13</text>')
    expect(rows(13, 720)).not.toContain('另有')
    const [, drawn = '', left = ''] = /<text>(\d+)<\/text>.*另有 (\d+) 项/s.exec(rows(60, 720)) ?? []
    expect(Number(drawn) + Number(left)).toBe(60)
    expect(Number(drawn)).toBeGreaterThan(20)
  })
})
