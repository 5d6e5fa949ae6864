import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIVISIONS } from '../../domain/divisions'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { sceneOf } from './fixtures'
import { divisionAt } from './geometry'
import { overlap, placeLabels, textWidth } from './labels'
import { COUNTRY_BOUNDS, DEFAULT_PADDING, fitBounds, unproject, type View } from './projection'

const { features } = servedBoundaries().divisions
const country = (width: number, height: number): View =>
  fitBounds(COUNTRY_BOUNDS, { width, height }, DEFAULT_PADDING)

const REAL = {
  '110000': 9,
  '130000': 4,
  '430000': 3,
  '120000': 2,
  '140000': 1,
  '150000': 1,
  '410000': 1,
  '620000': 1,
  '630000': 1,
}

describe('placing labels', () => {
  const counts = fc.dictionary(
    fc.constantFrom(...DIVISIONS.map((one) => one.adcode)),
    fc.integer({ min: 0, max: 5000 }),
  )

  test('no two overlap, none leaves the box, none lies on another division unless it must', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 2600 }),
        fc.integer({ min: 200, max: 1600 }),
        fc.integer({ min: 10, max: 30 }),
        counts,
        fc.constantFrom('zh' as const, 'en' as const),
        (width, height, fontSize, byDivision, lang) => {
          const view = country(width, height)
          const labels = placeLabels({ view, scene: sceneOf(byDivision, {}, lang), features, fontSize })
          labels.forEach((label, i) => {
            for (const other of labels.slice(i + 1)) expect(overlap(label.box, other.box)).toBe(false)
            expect(label.box.x).toBeGreaterThanOrEqual(0)
            expect(label.box.y + label.box.height).toBeLessThanOrEqual(height)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('in an ordinary box nearly every division has its name, and the first three sentences of the digest theirs', () => {
    const labels = placeLabels({ view: country(1300, 800), scene: sceneOf(REAL), features, fontSize: 13 })
    expect(labels.length).toBeGreaterThanOrEqual(32)
    const text = new Map(labels.map((label) => [label.key, label.lines.join(' ')]))
    for (const [adcode, count] of Object.entries(REAL))
      expect(text.get(adcode)).toMatch(new RegExp(` ${count}$`))
  })

  test('on a phone the counts stay, inside their divisions', () => {
    const view = country(390, 420)
    const labels = placeLabels({ view, scene: sceneOf(REAL), features, fontSize: 12 })
    for (const adcode of ['110000', '140000', '150000', '410000', '430000', '620000', '630000']) {
      const box = labels.find(({ key }) => key === adcode)?.box
      expect(box, adcode).toBeDefined()
      if (box)
        expect(divisionAt(features, unproject(view, [box.x + box.width / 2, box.y + box.height / 2]))).toBe(
          adcode,
        )
    }
  })

  test('cities on the coast stand at sea', () => {
    const view = country(1300, 800)
    const labels = placeLabels({ view, scene: sceneOf({}), features, fontSize: 13 })
    for (const adcode of ['310000', '810000', '120000']) {
      const box = labels.find(({ key }) => key === adcode)?.box
      if (!box) throw new Error(`${adcode} has no label`)
      const under = divisionAt(features, unproject(view, [box.x + box.width / 2, box.y + box.height / 2]))
      expect([null, adcode]).toContain(under)
    }
  })

  test('labels keep clear of the circles of places', () => {
    const view = country(900, 620)
    const point = features.find(({ properties }) => properties.adcode === '650000')?.properties
      .labelPoint ?? [0, 0]
    const place = { adcode: '650100', point, count: 3, label: '乌鲁木齐', description: '', selected: false }
    const labels = placeLabels({ view, scene: sceneOf({}, { places: [place] }), features, fontSize: 13 })
    const keys = labels.map(({ key }) => key)
    expect(keys).toContain('place-650100')
    const xinjiang = labels.find(({ key }) => key === '650000')
    expect(xinjiang?.offset).not.toEqual([0, 0])
  })
})

test('text is measured without a browser', () => {
  expect(textWidth('北京', 10)).toBe(20)
  expect(textWidth('Beijing', 10)).toBeGreaterThan(30)
  expect(textWidth('Beijing', 10)).toBeLessThan(48)
})

test('a figure stands beneath the name in place of the count, also where the count is zero', () => {
  const scene = sceneOf({ '110000': 9 })
  const marks = scene.marks.map((mark) => (mark.adcode === '650000' ? { ...mark, figure: '−2' } : mark))
  const labels = placeLabels({ view: country(1200, 900), scene: { ...scene, marks }, features, fontSize: 13 })
  expect(labels.find(({ key }) => key === '650000')?.lines).toEqual(['新疆', '−2'])
  expect(labels.find(({ key }) => key === '110000')?.lines).toContain('9')
})

test('a long count is grouped, and has room for its commas', () => {
  const scene = sceneOf({ '650000': 1_168_725 })
  const labels = placeLabels({ view: country(1200, 900), scene, features, fontSize: 13 })
  const label = labels.find(({ key }) => key === '650000')
  expect(label?.lines).toEqual(['新疆', '1,168,725'])
  expect(label?.box.width).toBeGreaterThan(textWidth('1,168,725', 13))
})
