import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodePrefectures } from '../../datasets/boundaries'
import { COUNTRY } from '../../domain/camera'
import { DIVISIONS } from '../../domain/divisions'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { mark, SQUARES, sceneOf } from '../map/fixtures'
import { expectToStandAlone, roundedLines } from './fixtures'
import { type MapPicture, mapSvg } from './mapSvg'

const boundaries = servedBoundaries()
const prefectures = decodePrefectures(JSON.parse(readFileSync('public/geo/prefectures.topo.json', 'utf8')))
const scene = sceneOf(
  {},
  {
    marks: DIVISIONS.map(({ adcode, short }) =>
      mark({ adcode, label: short.zh ?? '', ...(adcode !== '440000' && { count: 3 }) }),
    ),
  },
)

function picture(change: Partial<MapPicture> = {}): MapPicture {
  return {
    boundaries,
    prefectures: null,
    scene,
    camera: COUNTRY,
    width: 1200,
    height: 900,
    fontSize: 14,
    transparent: false,
    inset: true,
    ...change,
  }
}

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0

describe('mapSvg', () => {
  it('draws two squares, one of them not covered', async () => {
    const marks = [mark({ adcode: '110000', label: '甲', count: 2 }), mark({ adcode: '120000', label: '乙' })]
    const svg = await mapSvg(
      picture({
        boundaries: SQUARES,
        scene: sceneOf({}, { marks }),
        width: 200,
        height: 100,
        camera: { type: 'free', center: [110, 34], zoom: 2 },
        inset: false,
      }),
    )
    expect(roundedLines(svg)).toMatchSnapshot()
  })

  it('stands alone', async () => {
    for (const camera of [COUNTRY, { type: 'division', adcode: '130000' }] as const) {
      expectToStandAlone(await mapSvg(picture({ camera, prefectures })))
    }
  })

  it('names all divisions that find room, the dashes, and 南海诸岛 in a corner', async () => {
    const svg = await mapSvg(picture())
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="900" viewBox="0 0 1200 900"/,
    )
    for (const { short } of DIVISIONS.filter(({ region }) => region === 'northwest')) {
      expect(svg).toContain(`>${short.zh}</tspan>`)
    }
    expect(svg).toContain('>南海诸岛</text>')
    expect(count(svg, /<pattern /g)).toBe(2)
  })

  it('needs no inset where it shows the South China Sea in full', async () => {
    const svg = await mapSvg(picture({ camera: { type: 'free', center: [110, 28], zoom: 3 } }))
    expect(svg).not.toContain('南海诸岛')
  })

  it('paints no sea when it is transparent', async () => {
    expect(await mapSvg(picture({ inset: false }))).toContain(
      '<rect width="1200" height="900" fill="#e9eff4"/>',
    )
    expect(await mapSvg(picture({ inset: false, transparent: true }))).not.toContain('height="900" fill')
  })

  it('outlines prefectures and marks places when it is near', async () => {
    const near = picture({
      camera: { type: 'division', adcode: '130000' },
      prefectures,
      scene: {
        ...scene,
        places: [
          {
            adcode: '130200',
            point: [118.2, 39.6],
            count: 7,
            label: '唐山市',
            description: '',
            selected: false,
          },
        ],
      },
    })
    const svg = await mapSvg(near)
    expect(svg).toContain('>唐山市</tspan>')
    expect(svg).toMatch(/<circle r="[\d.]+" [^>]*\/><text [^>]*>7<\/text>/)
    const lines = (text: string) => count(text, /<path d="[^"]*" stroke="/g)
    expect(lines(svg)).toBe(lines(await mapSvg({ ...near, prefectures: null })) + 1)
  })

  it('weighs no more for what lies far outside', async () => {
    const near = await mapSvg(
      picture({ camera: { type: 'division', adcode: '110000' }, prefectures, inset: false }),
    )
    const all = await mapSvg(picture({ prefectures, inset: false }))
    expect(near.length).toBeLessThan(all.length / 5)
  })
})
