import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../data/2019q3/dataset.json'
import { parseBriefing } from '../../datasets/briefingFile'
import { parseDataset } from '../../datasets/schema'
import type { Scene } from '../../domain/briefing'
import type { Dataset, Entry } from '../../domain/dataset'
import { DIVISIONS } from '../../domain/divisions'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { viewOfScene } from '../../state/briefing'
import { entriesArbitrary } from '../../testing/arbitraries'
import { buildDataset, buildEntry } from '../../testing/builders'
import { naiveCounts, naiveMatches } from '../../testing/naiveEngine'
import { draftScenes, draftTitle, tellingScore } from './draft'

const draftOf = (dataset: Dataset) => draftScenes(dataset, createMemoryEngine(dataset))
const captions = (scenes: readonly Scene[]) => scenes.map(({ caption }) => caption.zh)
/** The numbers that a caption names in its last words, dates left out. */
const says = (scene: Scene | undefined, n: number) =>
  new RegExp(`(^|\\D)${n} 条`).test(scene?.caption.zh ?? '') &&
  new RegExp(`(^|\\D)${n} entr(y|ies)`).test(scene?.caption.en ?? '')

const UNDATED = { start: null, end: null, precision: 'unknown' } as const

describe('a proposed briefing', () => {
  it('of the shipped dataset', async () => {
    const parsed = parseDataset(shipped)
    if (!parsed.ok) throw new Error('the shipped dataset does not validate')
    const scenes = await draftOf(parsed.dataset)
    expect(
      scenes.map(({ chart, view, caption }) => `${chart} | ${view} | ${caption.zh} | ${caption.en}`),
    ).toMatchSnapshot()
    expect(draftTitle(parsed.dataset)).toEqual({
      zh: '简报：2019年第三季度区块链政策、声音与应用',
      en: 'Briefing: Blockchain policies, voices and applications, third quarter of 2019',
    })
  })

  it('counts as a naive loop does, and shows what it says', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, async (entries) => {
        const scenes = await draftOf(buildDataset(entries))
        const ids = scenes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const file = { format: 'policy-map-briefing/1', id: 'b', title: {}, scenes }
        expect(parseBriefing(file).ok).toBe(true)
        for (const scene of scenes.slice(entries.length > 0 ? 0 : 1)) {
          const { view, issues } = viewOfScene(scene)
          expect(issues).toEqual([])
          expect(scene.caption.zh && scene.caption.en && scene.notes.zh && scene.notes.en).toBeTruthy()
          const passing = entries.filter((entry) => naiveMatches(entry, view.filters)).length
          if (view.panel?.type === 'entry') expect(passing).toBeGreaterThan(0)
          else expect(says(scene, passing)).toBe(true)
        }
      }),
    )
  })

  it('tells of the busiest division and week, and of no other', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, async (entries) => {
        const views = (await draftOf(buildDataset(entries))).map((scene) => viewOfScene(scene).view)
        const counts = naiveCounts(entries, { jurisdiction: [], kind: [], topic: [], time: null, text: '' })
        const region = views.find(({ panel }) => panel?.type === 'region')?.filters.jurisdiction[0]
        const most = Math.max(...DIVISIONS.map(({ adcode }) => counts.jurisdiction(adcode)))
        expect(region === undefined).toBe(most === 0)
        if (region) expect(counts.jurisdiction(region)).toBe(most)
        const isDated = entries.some(({ date }) => date.start !== null)
        expect(views.some(({ filters }) => filters.time !== null)).toBe(isDated)
        const kinds = views.filter(({ filters }) => filters.kind.length > 0)
        expect(kinds).toHaveLength(new Set(entries.map(({ kind }) => kind)).size)
      }),
    )
  })

  it('of an empty dataset is its overview', async () => {
    expect(captions(await draftOf(buildDataset([])))).toEqual(['2019年7月1日至9月30日，没有条目'])
  })

  it('of undated entries has no busiest week', async () => {
    const scenes = await draftOf(buildDataset([buildEntry({ date: UNDATED })]))
    expect(scenes.map(({ chart }) => chart)).toEqual(['kind', 'topic', 'jurisdiction', 'timeline'])
    expect(scenes[0]?.notes.zh).toContain('1 条未注明日期')
  })

  it('of central entries alone compares no divisions', async () => {
    const scenes = await draftOf(buildDataset([buildEntry({ jurisdiction: '100000' })]))
    expect(captions(scenes)).toEqual([
      '2019年7月1日至9月30日，共 1 条；统计的 3 个省级行政区中 0 个有条目，另有中央 1 条',
      '政策 1 条，占 100%',
      '最密集的一周：2019年7月1日至7日，1 条',
      '中央：标题',
    ])
  })

  it('of an adcode that is no division opens, without that filter', async () => {
    const scenes = await draftOf(buildDataset([buildEntry({ jurisdiction: '990000' })]))
    expect(scenes.flatMap((scene) => viewOfScene(scene).issues)).toEqual([])
    expect(viewOfScene(scenes.at(-1) as Scene).view.filters.jurisdiction).toEqual([])
  })

  it('says of a caption in one language that it has only that', async () => {
    const scenes = await draftOf(buildDataset([buildEntry({ title: { zh: '只有中文' } })]))
    expect(scenes.at(-1)?.caption).toEqual({ zh: '北京：只有中文', en: 'Beijing: 只有中文' })
  })
})

it.each<[string, Partial<Entry>]>([
  ['a place', { places: [{ adcode: '110108', name: '海淀区' }] }],
  ['an actor', { actors: [{ name: '某人' }] }],
  ['a medium', { media: ['新华社'] }],
  ['a topic', { topics: ['finance', 'data'] }],
])('%s makes an entry worth more', (_name, change) =>
  expect(tellingScore(buildEntry(change))).toBe(tellingScore(buildEntry()) + 1),
)

it.each<[string, Partial<Entry>]>([
  ['no date', { date: UNDATED }],
  ['a kind by judgement', { kindBasis: 'editor' }],
])('%s makes an entry worth less', (_name, change) =>
  expect(tellingScore(buildEntry(change))).toBe(tellingScore(buildEntry()) - 1),
)
