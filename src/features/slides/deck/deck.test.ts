import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lang } from '../../../domain/text'
import { slideSources } from '../../../testing/slides'
import { TWELVE_SCENES } from '../../../testing/twelveScenes'
import { textWidth } from '../../../viz/chart/textWidth'
import { briefingFacts } from '../facts/briefingFacts'
import { ranges } from './appendix'
import { deckOf } from './deck'
import { fitText, heightOf, LINE } from './fit'
import { SLIDE, type Slide, type SlideElement, type TextElement } from './model'

const PNG = new Uint8Array([1])
const MADE = new Date('2026-11-23T09:00:00Z')

async function made(lang: Lang, caption?: string) {
  const scenes = TWELVE_SCENES.scenes.map((scene) =>
    caption === undefined ? scene : { ...scene, caption: { [lang]: caption } },
  )
  const facts = await briefingFacts(
    { ...TWELVE_SCENES, scenes },
    slideSources(lang),
    new AbortController().signal,
  )
  return deckOf(
    facts,
    facts.scenes.map((scene) => (scene.type === 'shown' ? PNG : null)),
    MADE,
  )
}

const zh = await made('zh')

function textOf(element: SlideElement): string {
  return element.type === 'text'
    ? element.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
    : ''
}

function words(slide: Slide | undefined): string {
  return slide?.elements.map(textOf).join('\n') ?? ''
}

/** Height that the lines of a text element take, in inches. */
function heightOfText({ paragraphs, box }: TextElement): number {
  return paragraphs.reduce((sum, { runs }) => {
    const size = Math.max(0, ...runs.map((run) => run.size))
    const width = runs.reduce((all, run) => all + textWidth(run.text, run.size), 0)
    return sum + (Math.max(1, Math.ceil(width / (box.w * 72))) * size * LINE) / 72
  }, 0)
}

/** All stand on the slide, and every text in its box. */
function expectRoom(elements: readonly SlideElement[]): void {
  for (const element of elements) {
    const { x, y, w, h } = element.box
    expect(Math.min(x, y, w, h), element.name).toBeGreaterThanOrEqual(0)
    expect(x + w, `${element.name} ${textOf(element)}`).toBeLessThanOrEqual(SLIDE.width + 0.001)
    expect(y + h, element.name).toBeLessThanOrEqual(SLIDE.height + 0.001)
    if (element.type === 'text') {
      expect(heightOfText(element), textOf(element)).toBeLessThanOrEqual(Math.max(h, 0.31))
    }
  }
}

describe('deckOf', () => {
  it('has a title, a slide a scene and an appendix', () => {
    expect(
      zh.slides.map((slide) =>
        words({
          ...slide,
          elements: slide.elements.filter((one) => one.type === 'text' && one.role === 'title'),
        }).slice(0, 12),
      ),
    ).toEqual([
      '第三季度区块链政策简报',
      ...TWELVE_SCENES.scenes.map(({ caption }) => caption.zh?.slice(0, 12)),
      '附录：简报涉及的条目',
      '附录：简报涉及的条目',
      '附录：简报涉及的条目',
    ])
  })

  it('says on the title slide what it is about', () => {
    const title = words(zh.slides[0])
    for (const part of [
      '2019年第三季度区块链政策、声音与应用',
      '2019年7月1日至9月30日',
      '机器翻译稿',
      '37',
      '2026-11-23',
    ])
      expect(title).toContain(part)
  })

  it.each(['zh', 'en'] as const)('keeps everything on the slide, in %s', async (lang) => {
    for (const { elements } of (await made(lang)).slides) expectRoom(elements)
  })

  it.each(['zh', 'en'] as const)('has room for a million entries, in %s', async (lang) => {
    const facts = await briefingFacts(TWELVE_SCENES, slideSources(lang), new AbortController().signal)
    const datasets = facts.datasets.map((one) => ({
      ...one,
      total: 1_000_000,
      kinds: one.kinds.map((kind) => ({ ...kind, count: 419_753 })),
    }))
    const [shown] = facts.scenes.filter((scene) => scene.type === 'shown')
    if (!shown) throw new Error('no scene is shown')
    const spans = ['15,889–18,721', '18,722–22,969', '22,970–33,414', '33,415–168,725', '168,726–419,753']
    const legend = spans.map((label) => ({ label, fill: '#ffffff' }))
    const scene = { ...shown, passing: 2_419_753, total: 3_000_000, central: 17_155, legend }
    const { slides } = deckOf({ ...facts, datasets, scenes: [scene] }, [PNG], MADE)
    for (const number of ['1,000,000', '419,753']) expect(words(slides[0])).toContain(number)
    expect(words(slides[1])).toContain('2,419,753 ')
    for (const { elements } of slides.slice(0, 2)) expectRoom(elements)
    const legendTexts = (slides[1]?.elements ?? []).filter(
      ({ type, name, box }) => type === 'text' && name !== 'Sources' && box.x < 7.8 && box.y > 6.4,
    )
    expect(legendTexts).toHaveLength(spans.length + 2)
    legendTexts.forEach(({ box }, i) => {
      const next = legendTexts[i + 1]?.box
      expect(box.x + box.w).toBeLessThan(7.81)
      expect(box.y + box.h).toBeLessThan(7.02)
      if (next) expect(next.y > box.y || next.x > box.x + box.w).toBe(true)
    })
  })

  it('cuts a caption that fits at no size, and keeps it whole in the notes', async () => {
    const caption = '很长的说明，'.repeat(400)
    const { slides } = await made('zh', caption)
    expect(words(slides[1])).toContain('…')
    expect(slides[1]?.notes).toContain(caption)
    expect(zh.slides[1]?.notes).not.toContain('说明全文')
  })

  it('shows map, number, chart, filters and sources', () => {
    const slide = zh.slides[3]
    expect(slide?.elements.map(({ type }) => type)).toEqual(expect.arrayContaining(['picture', 'chart']))
    for (const part of ['7 条，共 37 条', '政策', '来源：', '无审图号']) expect(words(slide)).toContain(part)
    const picture = slide?.elements.find((element) => element.type === 'picture')
    expect(picture?.alt).toMatch(/共 7 条。中央政府 4 条/)
  })

  it('says what is missing, and is never blank', () => {
    expect(words(zh.slides[11])).toContain('数据集中已没有条目“2019q3-nothing”')
    expect(words(zh.slides[12])).toContain('数据集“gone”打不开')
    expect(words(zh.slides[10])).toContain('没有符合条件的条目')
  })

  it('lists all entries, each page with the header, none too high', () => {
    const tables = zh.slides.flatMap(({ elements }) => elements.filter((element) => element.type === 'table'))
    expect(tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text))).toEqual(
      Array.from({ length: 37 }, (_, i) => String(i + 1)),
    )
    for (const { header, columns, box } of tables) {
      expect(header).toHaveLength(columns.length)
      expect(columns.reduce((sum, width) => sum + width)).toBeCloseTo(box.w, 3)
    }
  })
})

describe('fitText', () => {
  it('fits whatever is given, at the largest size that does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const box = { w: 3, h: 0.8 }
        const { text: fitted, size, cut } = fitText(text, box, [20, 14, 10])
        expect(heightOf(fitted, size, box.w)).toBeLessThanOrEqual(box.h)
        if (!cut) expect(fitted).toBe(text)
        if (size < 20) expect(heightOf(text, size === 14 ? 20 : 14, box.w)).toBeGreaterThan(box.h)
      }),
    )
  })
})

it.each([
  [[], ''],
  [[3], '3'],
  [[1, 2, 3, 5, 7, 8], '1–3, 5, 7, 8'],
])('writes %j as %s', (numbers, text) => expect(ranges(numbers)).toBe(text))
