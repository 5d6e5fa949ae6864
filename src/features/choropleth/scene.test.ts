import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from '../../domain/filters'
import { divisionCounts, mapClasses } from '../../engine/divisionCounts'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { buildDataset, buildEntry } from '../../testing/builders'
import { divisionMarks, inGroup } from './scene'

const entries = [
  ...[1, 2, 3].map((n) => buildEntry({ id: `bj${n}` })),
  buildEntry({ id: 'hb', jurisdiction: '130000', kind: 'voice' }),
  ...Array.from({ length: 9 }, (_, n) => buildEntry({ id: `c${n}`, jurisdiction: '100000' })),
]
const dataset = buildDataset(entries)
const engine = createMemoryEngine(dataset)

async function divisions(kind: readonly ('policy' | 'voice')[] = []) {
  const all = await engine.count(NO_FILTERS, 'week')
  const counts = await engine.count({ ...NO_FILTERS, kind }, 'week')
  return divisionCounts(counts, all, dataset.coverage, mapClasses(all))
}

const names = { label: (adcode: string) => adcode, description: () => '' }

describe('divisions', () => {
  it('are all 34, each in one of four states', async () => {
    const states = (await divisions()).map(({ state }) => state)
    expect(states).toHaveLength(34)
    expect(states.filter((state) => state === 'entries')).toHaveLength(2)
    expect(states.filter((state) => state === 'zero')).toHaveLength(1)
    expect(states.filter((state) => state === 'not-covered')).toHaveLength(31)
  })

  it('know a count that the filters took from a zero of the digest', async () => {
    const [beijing] = await divisions(['voice'])
    expect(beijing).toMatchObject({
      adcode: '110000',
      count: 0,
      all: 3,
      state: 'filtered-out',
      classIndex: null,
    })
  })

  it('keep their classes while filtering, and leave the central government out of them', async () => {
    const all = await engine.count(NO_FILTERS, 'week')
    expect(mapClasses(all)).toEqual([
      { min: 1, max: 2 },
      { min: 3, max: 3 },
    ])
    expect((await divisions(['policy']))[0]?.classIndex).toBe(1)
  })
})

describe('emphasis', () => {
  it('lets what is not chosen stand back', async () => {
    const marks = divisionMarks(await divisions(), { chosen: ['110000'], pointed: null }, names)
    expect(marks.filter((mark) => !mark.dimmed).map((mark) => mark.adcode)).toEqual(['110000'])
    expect(marks.filter((mark) => mark.selected).map((mark) => mark.adcode)).toEqual(['110000'])
  })

  it('lets a class that is pointed at stand out, whatever is chosen', async () => {
    const pointed = { type: 'class', index: 0 } as const
    const marks = divisionMarks(await divisions(), { chosen: ['110000'], pointed }, names)
    expect(marks.filter((mark) => !mark.dimmed).map((mark) => mark.adcode)).toEqual(['130000'])
  })

  it('puts every division in exactly one group of the legend', async () => {
    for (const division of await divisions(['voice'])) {
      const groups = [
        { type: 'class', index: 0 },
        { type: 'class', index: 1 },
        { type: 'zero' },
        { type: 'filtered-out' },
        { type: 'not-covered' },
      ] as const
      expect(groups.filter((group) => inGroup(division, group))).toHaveLength(1)
    }
  })
})
