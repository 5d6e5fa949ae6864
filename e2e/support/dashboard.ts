import { expect, type Locator, type Page } from '@playwright/test'
import { formatCount } from '../../src/domain/numbers'

type Modifier = 'Control' | 'Shift' | 'Meta'
export type Breakdown = 'kind' | 'topic' | 'jurisdiction' | 'region'

/** The dashboard as a user knows it: specs say what is done and seen, only this class knows where it stands. */
export class Dashboard {
  readonly map: Locator
  readonly central: Locator
  readonly legend: Locator
  readonly timeline: Locator
  readonly total: Locator
  readonly chips: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly search: Locator
  readonly regionPanel: Locator
  readonly regionRows: Locator
  readonly entryPanel: Locator
  readonly table: Locator
  readonly notice: Locator
  /** What is told of a large file while it is read. */
  readonly reading: Locator

  constructor(readonly page: Page) {
    this.map = page.getByTestId('map')
    this.central = page.getByTestId('central-card')
    this.legend = page.getByTestId('legend')
    this.timeline = page.getByTestId('timeline')
    this.total = page.getByTestId('total-count')
    this.chips = page.getByTestId('filter-chips')
    this.list = page.getByTestId('entry-list')
    this.rows = this.list.getByTestId('entry-row')
    this.search = page.getByTestId('search')
    this.regionPanel = page.getByTestId('region-panel')
    this.regionRows = this.regionPanel.getByTestId('entry-row')
    this.entryPanel = page.getByTestId('entry-panel')
    this.table = page.getByTestId('table-view')
    this.notice = page.getByRole('alert')
    this.reading = page.getByTestId('load-notice')
  }

  /** Opens a view and waits until its map is painted and its charts and list are there. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/${hash}`)
    await this.opened()
  }

  /** Waits until the page that was gone to has its map, its charts and its list. */
  async opened(): Promise<void> {
    await expect(this.map).toHaveAttribute('data-ready', 'true')
    await expect(this.total).toHaveText(/^[\d,]+$/)
    await expect(this.bars('region')).toHaveCount(8)
    await expect(this.timeline.getByRole('slider')).toHaveCount(2)
    await expect(this.page.locator('.entries-head')).toBeVisible()
    await expect(this.search).toBeVisible()
  }

  /** Waits until the WebGL map has taken over from the vector map. */
  async live(): Promise<void> {
    await expect(this.map).toHaveAttribute('data-live', 'live', { timeout: 90_000 })
  }

  async expectLanguage(language: 'zh' | 'en'): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
  }

  division(adcode: string): Locator {
    return this.map.locator(`[data-adcode="${adcode}"]`)
  }

  /** A point on the screen that lies within a division, well away from its border where it is large. */
  async pointIn(adcode: string): Promise<{ x: number; y: number }> {
    await this.drawn(adcode)
    return this.division(adcode).evaluate((path) => {
      if (!(path instanceof SVGGeometryElement)) throw new Error('a division is no shape')
      const svg = path.ownerSVGElement
      const matrix = path.getScreenCTM()
      if (!svg || !matrix) throw new Error('a division is not drawn')
      const box = path.getBBox()
      const steps = 24
      let best = { inside: 0, x: 0, y: 0 }
      const isIn = (x: number, y: number): boolean => {
        const point = svg.createSVGPoint()
        point.x = x
        point.y = y
        return path.isPointInFill(point)
      }
      for (let i = 1; i < steps; i++) {
        for (let j = 1; j < steps; j++) {
          const x = box.x + (i * box.width) / steps
          const y = box.y + (j * box.height) / steps
          let inside = 0
          for (const [dx, dy] of [
            [-2, 0],
            [2, 0],
            [0, -2],
            [0, 2],
            [-4, 0],
            [4, 0],
            [0, -4],
            [0, 4],
            [-9, 0],
            [9, 0],
            [0, -9],
            [0, 9],
          ]) {
            if (isIn(x + (dx ?? 0), y + (dy ?? 0))) inside++
          }
          if (isIn(x, y) && inside > best.inside) best = { inside, x, y }
        }
      }
      if (best.inside === 0) throw new Error('a division has no inside')
      const at = new DOMPoint(best.x, best.y).matrixTransform(matrix)
      return { x: at.x, y: at.y }
    })
  }

  /** Waits until the map is drawn for the room that it has, and the division stands still. */
  private async drawn(adcode: string): Promise<void> {
    let before: string | null = null
    const stands = async (): Promise<boolean> => {
      const now = await this.division(adcode).evaluate((path) => {
        const [svg, host] = [path.closest('svg'), path.closest('.china-map')]
        const fits = svg?.clientWidth === host?.clientWidth && svg?.clientHeight === host?.clientHeight
        const { x, y, width, height } = path.getBoundingClientRect()
        return fits ? [x, y, width, height].join() : null
      })
      const isStill = now !== null && now === before
      before = now
      return isStill
    }
    await expect.poll(stands, { intervals: [0, 40, 40, 100] }).toBe(true)
  }

  async clickDivision(adcode: string, ...modifiers: Modifier[]): Promise<void> {
    const { x, y } = await this.pointIn(adcode)
    for (const modifier of modifiers) await this.page.keyboard.down(modifier)
    await this.page.mouse.click(x, y)
    for (const modifier of modifiers) await this.page.keyboard.up(modifier)
  }

  /** Has the open region list more of its entries. */
  async listMore(): Promise<void> {
    await this.regionPanel.getByRole('button', { name: '再列一些' }).click()
  }

  async hoverDivision(adcode: string): Promise<void> {
    const { x, y } = await this.pointIn(adcode)
    await this.page.mouse.move(x - 3, y)
    await this.page.mouse.move(x, y)
  }

  async tapDivision(adcode: string): Promise<void> {
    const { x, y } = await this.pointIn(adcode)
    await this.page.touchscreen.tap(x, y)
  }

  breakdown(name: Breakdown): Locator {
    return this.page.getByTestId(`breakdown-${name}`)
  }

  bars(name: Breakdown): Locator {
    return this.breakdown(name).locator('.breakdown-row')
  }

  bar(name: Breakdown, label: string): Locator {
    return this.breakdown(name).getByRole('button', { name: new RegExp(`^${label}\\b|^${label}[，,]`) })
  }

  /** Counts by label, as a breakdown says them to a screen reader. */
  async counts(name: Breakdown): Promise<Record<string, number>> {
    const labels = await this.bars(name).evaluateAll((bars) =>
      bars.map((bar) => bar.getAttribute('aria-label') ?? ''),
    )
    return Object.fromEntries(
      labels.map((label) => {
        const [word = '', count = ''] = label.split(/，|, /)
        return [word, Number.parseInt(count.replaceAll(',', ''), 10)]
      }),
    )
  }

  async expectTotal(count: number): Promise<void> {
    await expect(this.total).toHaveText(formatCount(count))
  }

  chip(label: string): Locator {
    return this.chips.getByRole('button', { name: label })
  }

  /** Drags over the timeline's plot, from one fraction of its width to another. */
  async brush(from: number, to: number): Promise<void> {
    const box = await this.page.locator('.timeline-brush').boundingBox()
    if (!box) throw new Error('the timeline has no plot')
    const y = box.y + box.height / 2
    await this.page.mouse.move(box.x + from * box.width, y)
    await this.page.mouse.down()
    for (let step = 1; step <= 8; step++) {
      await this.page.mouse.move(box.x + (from + ((to - from) * step) / 8) * box.width, y)
    }
    await this.page.mouse.up()
  }

  /** Drags the map by a division, so many px to the right and down. */
  async dragMap(adcode: string, right: number, down: number): Promise<void> {
    const { x, y } = await this.pointIn(adcode)
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    for (let step = 1; step <= 8; step++)
      await this.page.mouse.move(x + (right * step) / 8, y + (down * step) / 8)
    await this.page.mouse.up()
  }

  /** Clicks the timeline's plot at a fraction of its width. */
  async clickTimeline(at: number): Promise<void> {
    const box = await this.page.locator('.timeline-brush').boundingBox()
    if (!box) throw new Error('the timeline has no plot')
    await this.page.mouse.click(box.x + at * box.width + 1, box.y + box.height / 2)
  }

  /** The list's row at a position, from 0. */
  rowAt(position: number): Locator {
    return this.list.locator(`[data-index="${position}"]`).getByTestId('entry-row')
  }

  get dataset(): Locator {
    return this.page.locator('.header-dataset')
  }

  /** Has the list lead to a day. */
  async jumpTo(day: string): Promise<void> {
    await this.page.getByLabel('跳到日期').fill(day)
  }

  /** Chooses the timeline's unit by its word. */
  async chooseUnit(word: string): Promise<void> {
    await this.timeline.getByText(word, { exact: true }).click()
  }

  async stopReading(): Promise<void> {
    await this.reading.getByRole('button', { name: '停止' }).click()
  }

  /** Goes to another view by its link, in the same page. */
  async follow(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.location.hash = to
    }, hash)
  }

  get rowsOfRegion(): Locator {
    return this.regionPanel.getByTestId('entry-row')
  }

  handle(edge: 'first' | 'last'): Locator {
    return this.timeline.getByRole('slider').nth(edge === 'first' ? 0 : 1)
  }

  get words(): Locator {
    return this.page.getByTestId('timeline-words')
  }
}
