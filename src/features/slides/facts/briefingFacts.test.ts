import { describe, expect, it } from 'vitest'
import { buildDataset, buildEntry } from '../../../testing/builders'
import { SHIPPED, slideSources } from '../../../testing/slides'
import { TWELVE_SCENES } from '../../../testing/twelveScenes'
import { briefingFacts } from './briefingFacts'
import type { ShownScene } from './model'

const still = () => new AbortController().signal
const facts = await briefingFacts(TWELVE_SCENES, slideSources('zh'), still())

function shown(index: number): ShownScene {
  const scene = facts.scenes[index]
  if (scene?.type !== 'shown') throw new Error(`scene ${index} is not shown`)
  return scene
}

describe('briefingFacts', () => {
  it('counts every scene under its own filters', () => {
    const passing = facts.scenes.map((scene) => (scene.type === 'shown' ? scene.passing : null))
    const of = (is: (entry: (typeof SHIPPED.entries)[number]) => boolean) => SHIPPED.entries.filter(is).length
    expect(passing).toEqual([
      37,
      37,
      of(({ kind }) => kind === 'policy'),
      of(({ kind }) => kind === 'voice'),
      of(({ kind }) => kind === 'application'),
      of(({ jurisdiction }) => jurisdiction === '110000'),
      of(({ jurisdiction }) => jurisdiction === '130000'),
      of(({ date }) => date.start !== null && date.start <= '2019-08-31' && (date.end ?? '') >= '2019-08-01'),
      37,
      0,
      37,
      null,
    ])
  })

  it('tells what a scene is missing', () => {
    expect(shown(10).problems).toEqual([
      '本版本不认识“nonsense=1”，已略过。',
      '数据集中已没有条目“2019q3-nothing”，其余部分照常显示。',
    ])
    expect(facts.scenes[11]).toEqual({
      type: 'broken',
      caption: '数据集已不在',
      notes: '备注 12：<先看地图> & 再看图表\n第二行',
      problems: ['数据集“gone”打不开：not here'],
    })
  })

  it('marks what is chosen, and the places of an entry', () => {
    const chosen = shown(5).map.scene.marks.filter(({ selected }) => selected)
    expect(chosen.map(({ label }) => label)).toEqual(['北京'])
    expect(shown(5).map.scene.marks.filter(({ dimmed }) => dimmed)).toHaveLength(33)
    expect(shown(8).map.scene.places.map(({ label }) => label)).toEqual(['娄底市'])
    expect(shown(8).entry?.facts).toContain('湖南/政策/1')
    expect(shown(6).map.scene.places.length).toBeGreaterThan(0)
  })

  it('names the colours that the map has, and only these', () => {
    const labels = (index: number) => shown(index).legend.map(({ label }) => label)
    expect(labels(0)).toContain('无数据（未涉及）')
    expect(labels(0)).not.toContain('全被筛去')
    expect(labels(3)).toContain('全被筛去')
  })

  it('cites source and boundaries, and the approval number where there is one', async () => {
    expect(shown(0).citation).toContain(SHIPPED.source.title)
    expect(shown(0).citation).toContain('无审图号，不得公开使用')
    const approval = { number: 'GS(2026)0001号', source: { zh: '某处' }, note: { zh: '无' } }
    const approved = { ...approval, source: { zh: '某处', en: '' }, note: { zh: '无', en: '' } }
    const again = await briefingFacts(TWELVE_SCENES, slideSources('zh', SHIPPED, approved), still())
    expect(again.scenes[0]?.type === 'shown' && again.scenes[0].citation).toContain('审图号 GS(2026)0001号')
  })

  it('lists every entry once, with the scenes that count it', () => {
    expect(facts.entries).toHaveLength(37)
    expect(facts.entriesInAll).toBe(37)
    const hebei = facts.entries.find(({ section }) => section === '河北/应用/1')
    expect(hebei?.scenes).toContain(7)
    expect(hebei?.scenes).not.toContain(6)
  })

  it('lists five hundred entries of a dataset that has more', async () => {
    const many = Array.from({ length: 600 }, (_, i) => buildEntry({ id: `e${i}` }))
    const dataset = buildDataset(many, { id: '2019q3' })
    const first = { ...TWELVE_SCENES, scenes: TWELVE_SCENES.scenes.slice(0, 1) }
    const large = await briefingFacts(first, slideSources('en', dataset), still())
    expect([large.entries.length, large.entriesInAll]).toEqual([500, 600])
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const sources = slideSources('zh')
    const open = async (id: string | null) => {
      controller.abort()
      return sources.open(id)
    }
    const stopped = briefingFacts(TWELVE_SCENES, { ...sources, open }, controller.signal)
    await expect(stopped).rejects.toThrow('aborted')
  })
})
