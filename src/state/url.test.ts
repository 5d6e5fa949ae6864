import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIVISIONS } from '../domain/divisions'
import { BIN_UNITS } from '../engine/bins'
import { filtersArbitrary } from '../testing/arbitraries'
import { knownView } from './knownView'
import { formatView, parseView } from './url'
import { DEFAULT_VIEW, type View } from './view'

const adcode = fc.constantFrom('100000', ...DIVISIONS.map((division) => division.adcode))
const id = fc.stringMatching(/^[\w.-]{1,40}$/)

const viewArbitrary: fc.Arbitrary<View> = fc.record({
  dataset: fc.option(id),
  other: fc.option(id),
  comparison: fc.constantFrom('difference' as const, 'sides' as const),
  filters: fc
    .tuple(filtersArbitrary, fc.string({ maxLength: 60, unit: 'grapheme' }))
    .map(([filters, text]) => ({ ...filters, text })),
  camera: fc.oneof(
    fc.constant({ type: 'country' as const }),
    fc.constantFrom(...DIVISIONS).map((one) => ({ type: 'division' as const, adcode: one.adcode })),
    fc
      .tuple(
        fc.integer({ min: -1800, max: 1800 }),
        fc.integer({ min: -850, max: 850 }),
        fc.integer({ max: 2200, min: 0 }),
      )
      .map(([lng, lat, zoom]) => ({
        type: 'free' as const,
        center: [lng / 10, lat / 10] as const,
        zoom: zoom / 100,
      })),
  ),
  panel: fc.oneof(
    fc.constant(null),
    adcode.map((code) => ({ type: 'region' as const, adcode: code })),
    id.map((one) => ({ type: 'entry' as const, id: one })),
  ),
  sort: fc.constantFrom('date' as const, 'newest' as const, 'jurisdiction' as const),
  unit: fc.constantFrom(null, ...BIN_UNITS),
  surface: fc.constantFrom('map' as const, 'table' as const),
  lang: fc.constantFrom(null, 'zh' as const, 'en' as const),
})

describe('a link', () => {
  it('reopens the very same view', () => {
    fc.assert(
      fc.property(viewArbitrary, (view) => {
        expect(parseView(formatView(view))).toEqual({ view, issues: [] })
      }),
    )
  })

  it('never throws, and names what it could not read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { view } = parseView(`#${text}`)
        expect(parseView(formatView(view)).view).toEqual(view)
      }),
    )
  })

  it('reads an empty address as the default view', () =>
    expect(parseView('')).toEqual({ view: DEFAULT_VIEW, issues: [] }))

  it.each([
    ['v=1&j=990000', { key: 'j', value: '990000', reason: 'bad-value' }],
    ['v=1&j=110108', { key: 'j', value: '110108', reason: 'bad-value' }],
    ['v=1&k=policy,rumour', { key: 'k', value: 'policy,rumour', reason: 'bad-value' }],
    [
      'v=1&time=2019-02-30..2019-03-01',
      { key: 'time', value: '2019-02-30..2019-03-01', reason: 'bad-value' },
    ],
    [
      'v=1&time=2019-09-01..2019-07-01',
      { key: 'time', value: '2019-09-01..2019-07-01', reason: 'bad-value' },
    ],
    ['v=1&map=1,2', { key: 'map', value: '1,2', reason: 'bad-value' }],
    ['v=1&map=,,', { key: 'map', value: ',,', reason: 'bad-value' }],
    ['v=1&panel=entry:<b>', { key: 'panel', value: 'entry:<b>', reason: 'bad-value' }],
    ['v=1&panel=moon:1', { key: 'panel', value: 'moon:1', reason: 'bad-value' }],
    ['v=1&as=3d', { key: 'as', value: '3d', reason: 'bad-value' }],
    ['v=1&with=<b>', { key: 'with', value: '<b>', reason: 'bad-value' }],
    ['v=1&lang=fr', { key: 'lang', value: 'fr', reason: 'bad-value' }],
    ['v=1&constructor=1', { key: 'constructor', value: '1', reason: 'unknown-key' }],
    ['v=7', { key: 'v', value: '7', reason: 'newer-version' }],
    ['v=x', { key: 'v', value: 'x', reason: 'bad-value' }],
  ])('%s', (hash, issue) => {
    const { view, issues } = parseView(`#${hash}`)
    expect(issues).toEqual([issue])
    expect(view).toEqual(DEFAULT_VIEW)
  })

  it('keeps what it can read beside what it cannot', () => {
    const { view, issues } = parseView('#v=1&j=110000&k=rumour')
    expect(view.filters.jurisdiction).toEqual(['110000'])
    expect(issues).toHaveLength(1)
  })
})

it('drops topics that the dataset does not have, and says which', () => {
  const { view } = parseView('#v=1&t=finance,alchemy')
  const known = knownView(view, { topics: [{ id: 'finance', label: { zh: '金融' } }] })
  expect(known.view.filters.topic).toEqual(['finance'])
  expect(known.issues).toEqual([{ key: 't', value: 'alchemy', reason: 'not-in-dataset' }])
})
