import { formatCount } from '../../../domain/numbers'
import { slidesMessages } from '../../../i18n/messages/slides'
import type { BriefingFacts, DatasetFacts } from '../facts/model'
import { fitText } from './fit'
import { fittedText, LIGHT, STRONG, titleElement } from './look'
import { SLIDE, type Slide, type SlideElement } from './model'

const LEFT = 1
const ROOM = SLIDE.width - LEFT - 0.75
const TILE = { width: 2.1, gap: 0.2, y: 4.05 } as const

/** What the presentation is about: its title, its dataset with period, source and numbers, and when it was made. */
export function titleSlide(facts: BriefingFacts, day: string): Slide {
  const words = slidesMessages[facts.lang]
  const title = titleElement(facts.title, { x: LEFT, y: 1.1, w: ROOM, h: 1.6 }, [44, 40, 36, 32, 28, 24, 20])
  const [first] = facts.datasets
  const single = facts.datasets.length === 1 && first ? first : null
  const line = (label: string, value: string) => `${label}${words.colon}${value}`
  const lines = single
    ? [line(words.period, single.period), line(words.source, single.source)]
    : facts.datasets.map(
        (one) =>
          `${one.title} · ${one.period} · ${words.entries(one.total)} · ${line(words.source, one.source)}`,
      )
  const elements: SlideElement[] = [
    { type: 'rect', name: 'Band', box: { x: 0, y: 0, w: 0.3, h: SLIDE.height }, fill: STRONG },
    { ...title.element, anchor: 'bottom' },
  ]
  if (single) {
    const box = { x: LEFT, y: 2.85, w: ROOM, h: 0.8 }
    elements.push(
      fittedText('Dataset', box, single.title, { sizes: [22, 20, 18, 16, 14], color: LIGHT.muted }),
      ...tiles(single, words.entriesInAll),
    )
  }
  const top = single ? 5.6 : 3.1
  elements.push(
    fittedText(
      'Facts',
      { x: LEFT, y: top, w: ROOM, h: 6.9 - top },
      [...lines, line(words.made, day)].join('\n'),
      { sizes: [14, 13, 12, 11, 10, 9], color: LIGHT.text },
    ),
  )
  return { elements, notes: '' }
}

/** Numbers of entries, in all and of each kind. */
function tiles({ total, kinds }: DatasetFacts, inAll: string): readonly SlideElement[] {
  const numbers = [{ name: inAll, color: STRONG, count: total }, ...kinds]
  const sizes = numbers.map(
    ({ count }) => fitText(formatCount(count), { w: TILE.width, h: 0.75 }, [40, 36, 32, 28, 24]).size,
  )
  return numbers.flatMap(({ name, color, count }, i): SlideElement[] => {
    const x = LEFT + i * (TILE.width + TILE.gap)
    const number = { runs: [{ text: formatCount(count), size: Math.min(...sizes), color, bold: true }] }
    const label = { runs: [{ text: name, size: 14, color: LIGHT.muted }] }
    return [
      { type: 'rect', name: `${name} bar`, box: { x, y: TILE.y, w: TILE.width, h: 0.05 }, fill: color },
      {
        type: 'text',
        name,
        box: { x, y: TILE.y + 0.1, w: TILE.width, h: 1.15 },
        paragraphs: [number, label],
      },
    ]
  })
}
