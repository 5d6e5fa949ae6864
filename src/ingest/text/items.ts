/** From a section's paragraphs to its items: numbered ones by their numbers, others by titles or paragraphs. */
import type { NumberStyle } from './numbering'
import { type Paragraph, TERMINAL } from './paragraphs'

/** One item: its paragraphs, the first of which carries its number if it has one. */
export interface Item {
  readonly number: number | null
  readonly paragraphs: readonly Paragraph[]
  /** The number does not follow the one before it in the section. */
  readonly isOutOfOrder: boolean
}

/** @param key the folded text of the paragraphs. */
export function readItems(paragraphs: readonly Paragraph[], key: string): readonly Item[] {
  return paragraphs.some(({ numbering }) => numbering)
    ? numbered(paragraphs, key)
    : unnumbered(paragraphs, key)
}

/** What came so far of the item being read. */
interface Draft {
  readonly number: number | null
  readonly paragraphs: Paragraph[]
  readonly isOutOfOrder: boolean
}

function numbered(paragraphs: readonly Paragraph[], key: string): readonly Item[] {
  const found: Draft[] = []
  let style: NumberStyle | null = null
  let inner: NumberStyle | null = null
  for (const paragraph of paragraphs) {
    const last = found.at(-1)
    const { numbering } = paragraph
    if (!numbering) {
      last?.paragraphs.push(paragraph)
      continue
    }
    const { value } = numbering
    const expected = (last?.number ?? 0) + 1
    const isNext = value === null || value === expected
    if (last && numbering.style !== style) {
      if (value === 1 || value === null) inner = numbering.style
      if (numbering.style === inner || !isNext) {
        last.paragraphs.push(paragraph)
        continue
      }
    }
    if (last && !isNext && value !== 1 && !endsSentence(last.paragraphs.at(-1), key)) {
      last.paragraphs.push(paragraph)
      continue
    }
    style ??= numbering.style
    inner = null
    found.push({
      number: value,
      paragraphs: [paragraph],
      isOutOfOrder: last ? !isNext : value !== null && value !== 1,
    })
  }
  return found
}

function endsSentence(paragraph: Paragraph | undefined, key: string): boolean {
  return !paragraph || TERMINAL.test(key.slice(Math.max(paragraph.body, paragraph.end - 4), paragraph.end))
}

/** Longest line that is a title by its looks. */
const LONGEST_TITLE = 90

function isTitle(paragraph: Paragraph, next: Paragraph | undefined, key: string): boolean {
  const length = paragraph.end - paragraph.body
  if (!next || length > LONGEST_TITLE || next.end - next.body < 12) return false
  const last = key.slice(Math.max(paragraph.body, paragraph.end - 4), paragraph.end)
  return !/[,;:、]$/.test(last) && (!TERMINAL.test(last) || /[!?]["']?$/.test(last))
}

/** Where titles head the items they part them; else every whole paragraph is an item. */
function unnumbered(paragraphs: readonly Paragraph[], key: string): readonly Item[] {
  const found: Draft[] = []
  const [first] = paragraphs
  const isTitled = first !== undefined && isTitle(first, paragraphs[1], key)
  let isOpen = false
  paragraphs.forEach((paragraph, i) => {
    const last = found.at(-1)
    const before = last?.paragraphs.at(-1)
    const isBroken = before !== undefined && isOpen && !endsSentence(before, key)
    const starts = isTitled ? isTitle(paragraph, paragraphs[i + 1], key) && !isBroken : !isBroken
    if (!last || starts) found.push({ number: null, paragraphs: [paragraph], isOutOfOrder: false })
    else last.paragraphs.push(paragraph)
    // The line below a title is no continuation of it.
    isOpen = !(isTitled && (!last || starts))
  })
  return found
}
