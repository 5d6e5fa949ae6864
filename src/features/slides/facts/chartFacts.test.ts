import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENTRAL } from '../../../domain/adcode'
import { SCENE_CHARTS, type SceneChart } from '../../../domain/briefing'
import { KINDS } from '../../../domain/dataset'
import { DIVISIONS, REGIONS } from '../../../domain/divisions'
import { type Filters, NO_FILTERS } from '../../../domain/filters'
import { createMemoryEngine } from '../../../engine/memoryEngine'
import { commonMessages } from '../../../i18n/messages/common'
import { entriesArbitrary, filtersArbitrary } from '../../../testing/arbitraries'
import { buildDataset, buildEntry } from '../../../testing/builders'
import { naiveMatches } from '../../../testing/naiveEngine'
import { chartFacts } from './chartFacts'

const { topics } = buildDataset([])

/** Which jurisdictions, topics or kind a bar's label stands for. */
function isOf(name: SceneChart, label: string) {
  const region = REGIONS.find((one) => one.name.zh === label)
  const adcodes =
    label === commonMessages.zh.central
      ? [CENTRAL]
      : DIVISIONS.filter((one) =>
          name === 'region' ? one.region === region?.id : one.short.zh === label,
        ).map(({ adcode }) => adcode)
  const topic = topics.find((one) => one.label.zh === label)?.id ?? ''
  const kind = KINDS.find((one) => commonMessages.zh.kind[one] === label)
  return { adcodes, topic, kind }
}

const DIMENSION = {
  kind: 'kind',
  topic: 'topic',
  jurisdiction: 'jurisdiction',
  region: 'jurisdiction',
} as const

async function ask(name: SceneChart, filters: Filters, entries = [buildEntry()]) {
  const engine = createMemoryEngine(buildDataset(entries))
  return chartFacts(engine, { name, filters, unit: 'week', topics, lang: 'zh' })
}

describe('chartFacts', () => {
  it('counts what passes every filter but the chart’s own, as a naive loop does', async () => {
    await fc.assert(
      fc.asyncProperty(
        entriesArbitrary,
        filtersArbitrary,
        fc.constantFrom<Exclude<SceneChart, 'timeline'>>('kind', 'topic', 'jurisdiction', 'region'),
        async (entries, filters, name) => {
          const { chart, left } = await ask(name, filters, [...entries])
          expect(left).toBe(0)
          const passing = entries.filter((entry) => naiveMatches(entry, filters, DIMENSION[name]))
          let counted = 0
          chart.categories.forEach((label, i) => {
            const { adcodes, topic, kind } = isOf(name, label)
            for (const series of chart.series) {
              const ofKind = KINDS.find((one) => one === series.key)
              const naive = passing.filter(
                (entry) =>
                  (name === 'kind'
                    ? entry.kind === kind
                    : name === 'topic'
                      ? entry.topics.includes(topic)
                      : adcodes.includes(entry.jurisdiction)) &&
                  (!ofKind || entry.kind === ofKind),
              ).length
              expect(series.values[i]).toBe(naive)
              counted += naive
            }
          })
          if (name !== 'topic') expect(counted).toBe(passing.length)
        },
      ),
    )
  })

  it('is never without a series, and every series has a number for every category', async () => {
    await fc.assert(
      fc.asyncProperty(
        entriesArbitrary,
        filtersArbitrary,
        fc.constantFrom(...SCENE_CHARTS),
        async (entries, filters, name) => {
          const { chart } = await ask(name, filters, [...entries])
          expect(chart.series.length).toBeGreaterThan(0)
          for (const { values, colors = values } of chart.series) {
            expect(values).toHaveLength(chart.categories.length)
            expect(colors).toHaveLength(chart.categories.length)
          }
        },
      ),
    )
  })

  it('stacks by kind, and is plain where its own filter chose', async () => {
    const entries = [
      buildEntry({ id: 'a' }),
      buildEntry({ id: 'b', kind: 'voice' }),
      buildEntry({ id: 'c', jurisdiction: '130000' }),
    ]
    const { chart: stacked } = await ask('jurisdiction', NO_FILTERS, entries)
    expect(stacked.title).toBe('各辖区条目数，按类别')
    expect(stacked.categories).toEqual(['北京', '河北'])
    expect(stacked.series.map(({ name, values }) => [name, values])).toEqual([
      ['政策', [1, 1]],
      ['声音', [1, 0]],
    ])
    const { chart: plain } = await ask('jurisdiction', { ...NO_FILTERS, jurisdiction: ['130000'] }, entries)
    expect(plain.series).toHaveLength(1)
    expect(plain.series[0]?.values).toEqual([2, 1])
    expect(plain.series[0]?.colors?.[0]).not.toBe(plain.series[0]?.colors?.[1])
  })

  it('lists the twelve largest and says how many it leaves out', async () => {
    const entries = DIVISIONS.slice(0, 20).flatMap(({ adcode }, i) =>
      Array.from({ length: i + 1 }, (_, n) => buildEntry({ id: `${adcode}-${n}`, jurisdiction: adcode })),
    )
    const { chart, left } = await ask('jurisdiction', NO_FILTERS, entries)
    expect(chart.categories).toHaveLength(12)
    expect(chart.series[0]?.values[0]).toBe(20)
    expect(left).toBe(8)
  })

  it('keeps every week of the timeline, empty ones too', async () => {
    const { chart } = await ask('timeline', NO_FILTERS)
    expect(chart.direction).toBe('columns')
    expect(chart.categories).toHaveLength(14)
    expect(chart.categories[0]).toBe('7月1日')
    expect(chart.series[0]?.values.reduce((sum, value) => sum + value)).toBe(1)
  })
})
