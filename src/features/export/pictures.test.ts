import { describe, expect, it } from 'vitest'
import { COUNTRY } from '../../domain/camera'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { sceneOf } from '../../viz/map/fixtures'
import type { PictureChart } from '../../viz/picture/chartPart'
import type { PictureMaterial } from './material'
import { type PictureChoice, pictureName, pictureSvg, resultSize, SUBJECTS, sizeProblem } from './pictures'

const chart = (id: string): PictureChart => ({
  id,
  heading: `heading of ${id}`,
  keys: [],
  plot: { type: 'full', option: () => ({}), chosen: () => null },
})

const material: PictureMaterial = {
  title: '数据集',
  countWords: '共 37 条',
  filterWords: '类别 政策',
  map: {
    boundaries: servedBoundaries(),
    prefectures: null,
    scene: sceneOf({}),
    camera: COUNTRY,
    screen: { width: 900, height: 600 },
    legendTitle: '各地条目数',
    legend: [],
    central: { name: '中央政府', count: '14' },
    insetLabel: '南海诸岛',
  },
  timeline: chart('timeline'),
  columns: [
    [chart('kind'), chart('topic')],
    [chart('region'), chart('jurisdiction')],
  ],
  mapCredit: '审图号',
  citation: '引用',
  flaws: [],
}

const choice: PictureChoice = {
  subject: 'map',
  format: 'png',
  width: 1920,
  height: 1080,
  scale: 2,
  transparent: false,
  theme: 'light',
  lang: 'zh',
  title: null,
}

const render = () => '<svg></svg>'
const draw = (change: Partial<PictureChoice>) => pictureSvg({ ...choice, ...change }, material, render)

describe('a picture', () => {
  it.each(SUBJECTS)('of %s says what it shows, its filters and its source', (subject) => {
    const svg = draw({ subject })
    expect(svg).toContain('>数据集</text>')
    expect(svg).toContain('>筛选：类别 政策</text>')
    expect(svg).toContain('>引用</text>')
    expect(svg.includes('>审图号</text>')).toBe(subject === 'map' || subject === 'view')
    if (subject !== 'map' && subject !== 'view') expect(svg).toContain(`heading of ${subject} · 共 37 条`)
  })

  it('has the title that the user gave it, as text', () =>
    expect(draw({ title: '<img onerror=alert(1)>' })).toContain('>&lt;img onerror=alert(1)&gt;</text>'))

  it('is in one language', () => expect(draw({ lang: 'en' })).toContain('>Filters: 类别 政策</text>'))
})

describe('sizes', () => {
  it('multiply for PNG, and not for SVG', () => {
    expect(resultSize(choice)).toEqual({ width: 3840, height: 2160 })
    expect(resultSize({ ...choice, format: 'svg' })).toEqual({ width: 1920, height: 1080 })
  })

  it.each<[Partial<PictureChoice>, ReturnType<typeof sizeProblem>]>([
    [{}, null],
    [{ width: 3840, height: 2160, scale: 4 }, null],
    [{ width: 319 }, 'bounds'],
    [{ height: 8193 }, 'bounds'],
    [{ width: 640.5 }, 'bounds'],
    [{ width: Number.NaN }, 'bounds'],
    [{ width: 8192, height: 8192, scale: 2 }, 'pixels'],
    [{ width: 8192, height: 8192, scale: 2, format: 'svg' }, null],
  ])('%j: %s', (change, problem) => expect(sizeProblem({ ...choice, ...change })).toBe(problem))

  it('stand in the name of the file', () => {
    expect(pictureName(choice, '2019q3')).toBe('blockchain-policy-map_2019q3_map_3840x2160.png')
    expect(pictureName({ ...choice, subject: 'kind', format: 'svg' }, '2019q3')).toBe(
      'blockchain-policy-map_2019q3_kind_1920x1080.svg',
    )
  })
})
