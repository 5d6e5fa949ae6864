import { formatCount } from '../../../domain/numbers'
import type { Lang } from '../../../domain/text'
import { slidesMessages } from '../../../i18n/messages/slides'
import { textWidth } from '../../../viz/chart/textWidth'
import type { BrokenScene, EntryFacts, LegendItem, SceneFacts, ShownScene } from '../facts/model'
import { fitText, heightOf } from './fit'
import { fittedText, LIGHT, MARGIN, STRONG, titleElement, WIDTH } from './look'
import type { Box, Chart, Paragraph, Slide, SlideElement } from './model'

const MAP_BOX: Box = { x: MARGIN, y: 1.4, w: 7.3, h: 4.95 }
const SIDE = { x: 8.15, w: 4.683 } as const
const BOTTOM = MAP_BOX.y + MAP_BOX.h
const FOOT: Box = { x: MARGIN, y: 7.02, w: WIDTH - 0.9, h: 0.3 }
const CHART_SIZE = 11

/** The slide of a scene: caption, map with legend, number, chart, sources; or what is missing of it. */
export function sceneSlide(facts: SceneFacts, picture: Uint8Array | null, lang: Lang): Slide {
  return facts.type === 'shown' ? shownSlide(facts, picture, lang) : brokenSlide(facts, lang)
}

function shownSlide(facts: ShownScene, picture: Uint8Array | null, lang: Lang): Slide {
  const words = slidesMessages[lang]
  const title = titleElement(facts.caption)
  const chartTop = facts.entry ? 4.35 : 2.75
  const remarks = [...(facts.left > 0 ? [words.left(facts.left)] : [])]
  const elements: SlideElement[] = [title.element]
  if (picture) {
    elements.push({ type: 'picture', name: 'Map', box: MAP_BOX, png: picture, alt: facts.map.alt })
  }
  elements.push(...legendElements(facts, lang))
  elements.push(headline(facts, lang))
  elements.push(
    fittedText('Filters', { x: SIDE.x, y: 2.18, w: SIDE.w, h: 0.5 }, facts.filters || words.noFilters, {
      sizes: [12, 11, 10, 9],
      color: LIGHT.muted,
    }),
  )
  if (facts.entry) elements.push(...entryElements(facts.entry))
  elements.push(chartElement(facts.chart, { x: SIDE.x, y: chartTop, w: SIDE.w, h: BOTTOM - chartTop }, lang))
  const under = { x: SIDE.x, y: BOTTOM + 0.08, w: SIDE.w, h: 0.5 }
  if (facts.problems.length > 0) {
    const text = `${words.missing}${facts.problems.join(words.semicolon)}`
    elements.push(fittedText('Missing', under, text, { sizes: [11, 10, 9, 8], color: LIGHT.accent }))
  } else if (remarks.length > 0) {
    elements.push(fittedText('Remark', under, remarks.join(' '), { sizes: [10, 9], color: LIGHT.muted }))
  }
  elements.push(fittedText('Sources', FOOT, facts.citation, { sizes: [9, 8, 7, 6], color: LIGHT.muted }))
  return { elements, notes: notesOf(facts, title.fitted.cut, lang) }
}

/** Speaker notes, and the caption in full where the slide had no room for it. */
function notesOf({ caption, notes }: SceneFacts, cut: boolean, lang: Lang): string {
  const { captionGoesOn, colon } = slidesMessages[lang]
  return [notes, ...(cut ? [`${captionGoesOn}${colon}${caption}`] : [])].filter(Boolean).join('\n\n')
}

function headline({ passing, total }: ShownScene, lang: Lang): SlideElement {
  const words = slidesMessages[lang]
  const number = formatCount(passing)
  const label = ` ${passing === total ? words.headlineAll : words.headline(total)}`
  const box = { x: SIDE.x, y: 1.34, w: SIDE.w, h: 0.82 }
  const room = { w: box.w - textWidth(label, 16) / 72, h: box.h }
  return {
    type: 'text',
    name: 'Number',
    box,
    anchor: 'middle',
    paragraphs: [
      {
        runs: [
          {
            text: number,
            size: fitText(number, room, [44, 40, 36, 32, 28, 24]).size,
            color: STRONG,
            bold: true,
          },
          { text: label, size: 16, color: LIGHT.muted },
        ],
      },
    ],
  }
}

/** Swatches with their counts under the map, and the central government, which is on no polygon; in two lines at most. */
function legendElements({ legend, central }: ShownScene, lang: Lang): readonly SlideElement[] {
  const words = slidesMessages[lang]
  const size = 10
  const elements: SlideElement[] = []
  let x = MAP_BOX.x
  let y = BOTTOM + 0.1
  const put = (name: string, value: string, item?: LegendItem): void => {
    const w = (textWidth(value, size) * 1.12) / 72 + 0.05
    const swatch = item ? 0.29 : 0
    if (x + swatch + w > MAP_BOX.x + MAP_BOX.w) {
      x = MAP_BOX.x
      y += 0.26
    }
    if (item) {
      const { fill, hatch } = item
      const box = { x, y: y + 0.04, w: 0.24, h: 0.16 }
      elements.push({ type: 'rect', name, box, fill, line: LIGHT.border, ...(hatch && { hatch }) })
    }
    const run = { text: value, size, color: item ? LIGHT.muted : LIGHT.text, bold: !item }
    const box = { x: x + swatch, y, w, h: 0.24 }
    elements.push({ type: 'text', name, box, anchor: 'middle', paragraphs: [{ runs: [run] }] })
    x += swatch + w + 0.12
  }
  put('Legend', words.legend)
  for (const item of legend) put(item.label, item.label, item)
  if (central > 0) put(words.central, words.mapOf(words.central, central))
  return elements
}

/** The entry that the scene tells about, beside a bar of its kind's colour. */
function entryElements(entry: EntryFacts): readonly SlideElement[] {
  const box = { x: SIDE.x + 0.15, y: 2.75, w: SIDE.w - 0.15, h: 1.5 }
  const title = fittedText('Entry', { ...box, h: 0.5 }, entry.title, {
    sizes: [13, 12, 11, 10],
    color: LIGHT.text,
    bold: true,
  })
  const size = title.paragraphs[0]?.runs[0]?.size ?? 13
  const titleHeight = heightOf(entry.title, size, box.w)
  const factsTop = box.y + Math.min(0.5, titleHeight) + 0.02
  const summaryTop = factsTop + 0.24
  return [
    { type: 'rect', name: 'Kind', box: { x: SIDE.x, y: box.y, w: 0.06, h: box.h }, fill: entry.color },
    title,
    fittedText('Entry facts', { ...box, y: factsTop, h: 0.22 }, entry.facts, {
      sizes: [10, 9, 8],
      color: LIGHT.muted,
    }),
    fittedText(
      'Summary',
      { ...box, y: summaryTop, h: Math.max(0.3, box.y + box.h - summaryTop) },
      entry.summary,
      { sizes: [11, 10, 9], color: LIGHT.text },
    ),
  ]
}

/** The chart, or a sentence where there is nothing to draw. */
function chartElement(chart: Chart, box: Box, lang: Lang): SlideElement {
  const words = slidesMessages[lang]
  if (chart.categories.length === 0) {
    return fittedText('Chart', box, `${chart.title}\n${words.noneInChart}`, {
      sizes: [14],
      color: LIGHT.muted,
      anchor: 'middle',
    })
  }
  const totals = chart.categories.map((name, i) => {
    const total = chart.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)
    return total > 0 ? words.mapOf(name, total) : ''
  })
  const alt = words.chartAlt(chart.title, totals.filter(Boolean).slice(0, 20).join(words.comma))
  return { type: 'chart', name: 'Chart', box, chart, alt, size: CHART_SIZE }
}

function brokenSlide(facts: BrokenScene, lang: Lang): Slide {
  const words = slidesMessages[lang]
  const title = titleElement(facts.caption || words.brokenTitle)
  const paragraphs: Paragraph[] = [
    { runs: [{ text: words.brokenTitle, size: 20, color: LIGHT.accent, bold: true }], after: 8 },
  ]
  const box = { x: MARGIN + 0.35, y: 2.9, w: WIDTH - 0.7, h: 3.2 }
  const details = fittedText('Missing', box, facts.problems.join('\n'), {
    sizes: [16, 14, 12, 10],
    color: LIGHT.text,
  })
  return {
    elements: [
      title.element,
      {
        type: 'rect',
        name: 'Frame',
        box: { x: MARGIN, y: 1.9, w: WIDTH, h: 4.4 },
        fill: LIGHT.sea,
        line: LIGHT.line,
      },
      { type: 'text', name: 'What happened', box: { ...box, y: 2.25, h: 0.5 }, paragraphs },
      details,
    ],
    notes: notesOf(facts, title.fitted.cut, lang),
  }
}
