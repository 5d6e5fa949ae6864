/** The two pages that are measured against each other, and what differs in how they are asked. */
import type { Page } from '@playwright/test'

export interface MeasuredPage {
  readonly name: 'ours' | 'floor'
  /** Names of the performance marks that the page sets. */
  readonly marks: {
    /** The divisions are painted in their colours, by whichever map is first. */
    readonly choropleth: string
    /** MapLibre has drawn the divisions in their colours. */
    readonly liveMap: string
    readonly charts: string
  }
  /** A point well inside a division, in pixels of the window. */
  readonly pointIn: (page: Page, adcode: string) => Promise<readonly [number, number] | null>
}

export const OURS: MeasuredPage = {
  name: 'ours',
  marks: { choropleth: 'choropleth:first', liveMap: 'map:live', charts: 'charts:painted' },
  pointIn: (page, adcode) => page.evaluate(pointInShape, adcode),
}

export const FLOOR: MeasuredPage = {
  name: 'floor',
  marks: { choropleth: 'floor:choropleth', liveMap: 'floor:choropleth', charts: 'floor:charts' },
  pointIn: (page, adcode) =>
    page.evaluate((adcode) => {
      const { pointIn } = window as unknown as { pointIn: (adcode: string) => [number, number] | null }
      const box = document.querySelector('[data-testid=map]')?.getBoundingClientRect()
      const point = pointIn(adcode)
      return box && point ? ([box.x + point[0], box.y + point[1]] as const) : null
    }, adcode),
}

/** Divisions that are clicked in turn, large enough to hit. Eight, so that 200 and 1,000 clicks end on the same one. */
export const CLICKED = [
  '130000',
  '140000',
  '150000',
  '410000',
  '430000',
  '620000',
  '630000',
  '610000',
] as const

/** Sizes of our views, for the floor page to take: then both paint as many pixels. */
export async function boxesOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const boxes: Record<string, [number, number]> = {}
    for (const [view, id] of [
      ['map', 'map'],
      ['timeline', 'timeline'],
      ['kind', 'breakdown-kind'],
      ['jurisdiction', 'breakdown-jurisdiction'],
      ['topic', 'breakdown-topic'],
      ['region', 'breakdown-region'],
    ] as const) {
      const box = document.querySelector(`[data-testid="${id}"]`)?.getBoundingClientRect()
      if (box && box.width > 0 && box.height > 0)
        boxes[view] = [Math.round(box.width), Math.round(box.height)]
    }
    return JSON.stringify(boxes)
  })
}

/** Runs inside the page: the shape stands in the map's SVG, which lies over the live map. */
function pointInShape(adcode: string): readonly [number, number] | null {
  const shape = document.querySelector(`[data-testid=map] path[data-adcode="${adcode}"]`)
  if (!(shape instanceof SVGGeometryElement)) return null
  const matrix = shape.getScreenCTM()
  if (!matrix) return null
  const { x: left, y: top, width, height } = shape.getBBox()
  const pixel = 1 / matrix.a
  for (let reach = 6; reach >= 0; reach -= 2) {
    for (let i = 0; i < 81; i++) {
      const x = left + (width * ((i % 9) + 1)) / 10
      const y = top + (height * (Math.floor(i / 9) + 1)) / 10
      const isInside = (dx: number, dy: number) =>
        shape.isPointInFill(new DOMPoint(x + dx * reach * pixel, y + dy * reach * pixel))
      if (isInside(0, 0) && isInside(1, 0) && isInside(-1, 0) && isInside(0, 1) && isInside(0, -1)) {
        const point = new DOMPoint(x, y).matrixTransform(matrix)
        return [point.x, point.y]
      }
    }
  }
  return null
}
