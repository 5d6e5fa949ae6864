import { expect, test } from 'vitest'
import { mark, SQUARES, sceneOf } from './fixtures'
import { hatchFilter, liveStyle, SOURCE, sourceData, themePaint } from './liveStyle'

const scene = sceneOf({}, { marks: [mark({ adcode: '120000' }), mark({ adcode: '110000', count: 2 })] })
const style = liveStyle(sourceData(SQUARES, null), scene, 13)

test('the layers', () => {
  const lines = style.layers.map(({ id, type, ...rest }) => {
    const paint = JSON.stringify('paint' in rest ? rest.paint : {})
    return `${id} (${type}${'source' in rest ? ` of ${rest.source}` : ''}) ${paint}`
  })
  expect(lines.join('\n')).toMatchSnapshot()
})

test('the style fetches nothing', () => {
  expect(style.glyphs).toBeUndefined()
  expect(style.sprite).toBeUndefined()
  for (const source of Object.values(style.sources)) {
    expect(source.type).toBe('geojson')
    if (source.type === 'geojson') expect(typeof source.data).toBe('object')
  }
})

test('every layer has its source, and colours are by adcode', () => {
  const sources = new Set(Object.keys(style.sources))
  for (const layer of style.layers) if ('source' in layer) expect(sources).toContain(layer.source)
  expect(style.sources[SOURCE]).toMatchObject({ promoteId: 'adcode' })
})

test('what the theme paints is a layer of the style', () => {
  const ids = style.layers.map(({ id }) => id)
  for (const theme of ['light', 'dark'] as const) {
    for (const id of Object.keys(themePaint(theme, 13))) expect(ids).toContain(id)
  }
  expect(themePaint('light', 13)).not.toEqual(themePaint('dark', 13))
})

test('what is not covered is hatched', () => {
  expect(hatchFilter(scene)).toEqual(['in', ['get', 'adcode'], ['literal', ['120000']]])
})
