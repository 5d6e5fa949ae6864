import { THEMES } from '../../../viz/theme'
import { type Fitted, fitText } from './fit'
import { type Box, type Paragraph, SLIDE, type TextElement } from './model'

/** Colours of slides: the product's light theme. */
export const LIGHT = THEMES.light
export const STRONG = LIGHT.ramp[4]

/** Left and right of everything, in inches. */
export const MARGIN = 0.5
export const WIDTH = SLIDE.width - 2 * MARGIN

export const TITLE_BOX: Box = { x: MARGIN, y: 0.36, w: WIDTH, h: 0.9 }
const TITLE_SIZES = [26, 24, 22, 20, 18, 16, 14, 12]

/** The slide's title, in a size at which it stays in its place. */
export function titleElement(
  text: string,
  box: Box = TITLE_BOX,
  sizes = TITLE_SIZES,
): {
  readonly element: TextElement
  readonly fitted: Fitted
} {
  const fitted = fitText(text, box, sizes)
  const paragraphs = fitted.text.split('\n').map((line) => ({
    runs: [{ text: line, size: fitted.size, color: LIGHT.text, bold: true }],
  }))
  return {
    fitted,
    element: { type: 'text', role: 'title', name: 'Title', box, anchor: 'middle', paragraphs },
  }
}

/** One text of one look, in the largest of some sizes that fits. */
export function fittedText(
  name: string,
  box: Box,
  text: string,
  {
    sizes,
    color,
    bold = false,
    anchor = 'top',
  }: {
    readonly sizes: readonly number[]
    readonly color: string
    readonly bold?: boolean
    readonly anchor?: 'top' | 'middle' | 'bottom'
  },
): TextElement {
  const { text: words, size } = fitText(text, box, sizes)
  const paragraphs: Paragraph[] = words
    .split('\n')
    .map((line) => ({ runs: [{ text: line, size, color, bold }] }))
  return { type: 'text', name, box, anchor, paragraphs }
}
