import { describe, expect, it } from 'vitest'
import { KINDS, type Kind } from '../../domain/dataset'
import { DIVISIONS } from '../../domain/divisions'
import { type Filters, NO_FILTERS } from '../../domain/filters'
import { pickText } from '../../domain/text'
import type { Counts } from '../../engine/engine'
import { commonMessages } from '../../i18n/messages/common'
import { THEMES } from '../../viz/theme'
import { type BreakdownName, dimensionOf, plainColor, type RowInput, rowsOf } from './rows'

function counts(
  kind: Partial<Record<Kind, number>>,
  jurisdiction: Readonly<Record<string, number>> = {},
  topic: Readonly<Record<string, number>> = {},
): Counts {
  return {
    total: 0,
    passing: 0,
    jurisdiction: new Map(Object.entries(jurisdiction)),
    kind: { policy: 0, voice: 0, application: 0, unspecified: 0, ...kind },
    topic: new Map(Object.entries(topic)),
    place: new Map(),
    bins: [],
    undated: 0,
  }
}

const ALL = counts(
  { policy: 7, voice: 13, application: 15, unspecified: 2 },
  { '100000': 14, '110000': 9, '130000': 4, '710000': 4 },
  { law: 1, money: 6, city: 6 },
)
const NOW = counts({ voice: 3 }, { '110000': 2, '130000': 1 }, { city: 2 })

function input(filters: Partial<Filters> = {}): RowInput {
  return {
    counts: NOW,
    all: ALL,
    filters: { ...NO_FILTERS, ...filters },
    coverage: ['130000', '110000', '650000'],
    topics: [
      { id: 'law', label: { zh: '司法', en: 'Law' } },
      { id: 'money', label: { zh: '货币' } },
      { id: 'city', label: { zh: '城市', en: 'Cities' } },
    ],
    theme: THEMES.light,
    text: (text) => pickText(text, 'en'),
    kindNames: commonMessages.en.kind,
    central: { label: 'Central gov.', name: 'Central government' },
  }
}

function lines(name: BreakdownName, filters: Partial<Filters> = {}): string[] {
  return rowsOf(name, input(filters)).map(
    ({ key, label, count, all, chosen }) => `${key} ${label} ${count}/${all} ${chosen}`,
  )
}

describe('rows', () => {
  it('of kinds stand in display order, zero bars included', () => {
    expect(lines('kind', { kind: ['voice'] })).toEqual([
      'policy Policy 0/7 none',
      'voice Voice 3/13 all',
      'application Application 0/15 none',
      'unspecified Unspecified 0/2 none',
    ])
  })

  it('of topics are sorted by all entries, ties as the dataset has them', () => {
    expect(lines('topic', { topic: ['city', 'law'] })).toEqual([
      'money 货币 0/6 none',
      'city Cities 2/6 all',
      'law Law 0/1 all',
    ])
  })

  it('of jurisdictions are the central government, what is covered and what has entries', () => {
    expect(lines('jurisdiction', { jurisdiction: ['130000'] })).toEqual([
      '100000 Central gov. 0/14 none',
      '110000 Beijing 2/9 none',
      '130000 Hebei 1/4 all',
      '710000 Taiwan 0/4 none',
      '650000 Xinjiang 0/0 none',
    ])
  })

  it('of regions sum their divisions', () => {
    expect(lines('region', { jurisdiction: ['110000'] })).toEqual([
      '100000 Central gov. 0/14 none',
      'north North 3/13 some',
      'northeast Northeast 0/0 none',
      'east East 0/4 none',
      'central Central 0/0 none',
      'south South 0/0 none',
      'southwest Southwest 0/0 none',
      'northwest Northwest 0/0 none',
    ])
  })

  it('of regions choose every division of theirs, and all divisions have one', () => {
    const rows = rowsOf('region', input({ jurisdiction: ['410000', '420000', '430000'] }))
    expect(rows.find(({ key }) => key === 'central')).toMatchObject({
      values: ['410000', '420000', '430000'],
      chosen: 'all',
    })
    const adcodes = rows.slice(1).flatMap(({ values }) => values)
    expect(adcodes.toSorted()).toEqual(DIVISIONS.map(({ adcode }) => adcode).toSorted())
  })

  it('keep their order while filtering', () => {
    const keys = (given: RowInput) => rowsOf('jurisdiction', given).map(({ key }) => key)
    expect(keys({ ...input(), counts: counts({}, { '710000': 99 }) })).toEqual(keys(input()))
  })
})

it('filters regions by jurisdiction', () => {
  expect(dimensionOf('region')).toBe('jurisdiction')
  expect(dimensionOf('topic')).toBe('topic')
})

it('colours plain bars unlike any kind', () => {
  for (const theme of Object.values(THEMES)) {
    expect(KINDS.map((kind) => theme.kind[kind])).not.toContain(plainColor(theme))
  }
})
