/**
 * A presentation as plain data: what stands where on each slide. Lengths are in inches from the upper left corner of a
 * slide, font sizes in points, colours `#rrggbb`. Made by `deck.ts`, written by `pptx/writePptx.ts`.
 */

/** Width and height of a slide: 16:9, as PowerPoint's own wide format. */
export const SLIDE = { width: 13.333, height: 7.5 } as const

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A run of text of one look. */
export interface Run {
  readonly text: string
  readonly size: number
  readonly color: string
  readonly bold?: boolean
}

/** A paragraph; `after` is the space below it, in points. */
export interface Paragraph {
  readonly runs: readonly Run[]
  readonly align?: 'left' | 'center' | 'right'
  readonly after?: number
}

/** A category chart with its numbers: what an embedded workbook holds, and how it is drawn. */
export interface Chart {
  readonly title: string
  /** Columns for time, bars for what has names. */
  readonly direction: 'columns' | 'bars'
  readonly categories: readonly string[]
  /** Stacked where there are several. */
  readonly series: readonly Series[]
}

export interface Series {
  readonly key: string
  readonly name: string
  readonly color: string
  /** One for each category. */
  readonly values: readonly number[]
  /** A colour for each category where they differ. */
  readonly colors?: readonly string[]
}

export interface Cell {
  readonly text: string
  readonly color?: string
  readonly bold?: boolean
}

interface Placed {
  readonly box: Box
  /** Names the element in the selection pane. */
  readonly name: string
}

export interface TextElement extends Placed {
  readonly type: 'text'
  /** The slide's title, by which screen readers and outlines know it. */
  readonly role?: 'title'
  readonly paragraphs: readonly Paragraph[]
  readonly anchor?: 'top' | 'middle' | 'bottom'
}

export interface RectElement extends Placed {
  readonly type: 'rect'
  readonly fill: string
  readonly line?: string
  /** Colour of hatching over the fill. */
  readonly hatch?: string
}

export interface PictureElement extends Placed {
  readonly type: 'picture'
  readonly png: Uint8Array
  readonly alt: string
}

export interface ChartElement extends Placed {
  readonly type: 'chart'
  readonly chart: Chart
  readonly alt: string
  readonly size: number
}

export interface TableElement extends Placed {
  readonly type: 'table'
  /** Widths of the columns, which sum up to the box's. */
  readonly columns: readonly number[]
  readonly header: readonly Cell[]
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[]
  readonly size: number
}

export type SlideElement = TextElement | RectElement | PictureElement | ChartElement | TableElement

export interface Slide {
  readonly elements: readonly SlideElement[]
  /** Speaker notes, lines parted by line breaks; empty for none. */
  readonly notes: string
}

export interface Deck {
  readonly title: string
  /** BCP 47, of the texts. */
  readonly language: 'zh-CN' | 'en-GB'
  /** When it was made, ISO 8601 with the time, UTC. */
  readonly made: string
  /** Who made it: the product's name. */
  readonly creator: string
  readonly slides: readonly Slide[]
}
