import type { Lang } from '../../../domain/text'
import { slidesMessages } from '../../../i18n/messages/slides'
import { textWidth } from '../../../viz/chart/textWidth'
import type { BrokenScene, EntryFacts, SceneFacts, ShownScene } from '../facts/model'
import { heightOf } from './fit'
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
  const label = passing === total ? words.headlineAll : words.headline(total)
  return {
    type: 'text',
    name: 'Number',
    box: { x: SIDE.x, y: 1.34, w: SIDE.w, h: 0.82 },
    anchor: 'middle',
    paragraphs: [
      {
        runs: [
          { text: String(passing), size: 44, color: STRONG, bold: true },
          { text: ` ${label}`, size: 16, color: LIGHT.muted },
        ],
      },
    ],
  }
}

/** Swatches with their counts in a line under the map, and the central government, which is on no polygon. */
function legendElements({ legend, central }: ShownScene, lang: Lang): readonly SlideElement[] {
  const words = slidesMessages[lang]
  const size = 10
  const y = BOTTOM + 0.1
  const width = (text: string) => (textWidth(text, size) * 1.12) / 72 + 0.05
  const text = (name: string, x: number, value: string, bold = false): SlideElement => ({
    type: 'text',
    name,
    box: { x, y, w: width(value), h: 0.24 },
    anchor: 'middle',
    paragraphs: [{ runs: [{ text: value, size, color: bold ? LIGHT.text : LIGHT.muted, bold }] }],
  })
  let x = MAP_BOX.x
  const elements: SlideElement[] = [text('Legend', x, words.legend, true)]
  x += width(words.legend) + 0.12
  for (const { label, fill, hatch } of legend) {
    const box = { x, y: y + 0.04, w: 0.24, h: 0.16 }
    elements.push({ type: 'rect', name: label, box, fill, line: LIGHT.border, ...(hatch && { hatch }) })
    elements.push(text(label, x + 0.29, label))
    x += 0.29 + width(label) + 0.12
  }
  if (central > 0) elements.push(text(words.central, x + 0.05, words.mapOf(words.central, central), true))
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
