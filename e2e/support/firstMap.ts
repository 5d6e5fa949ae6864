import { expect, type Page } from '@playwright/test'

/** The map that is there before the page's own script, which is held back until it is released. */
export class FirstMap {
  private release: () => void = () => {}

  constructor(private readonly page: Page) {}

  /** Opens a view whose page script does not arrive yet. */
  async open(hash = ''): Promise<void> {
    const held = new Promise<void>((release) => {
      this.release = release
    })
    await this.page.route('**/assets/page-*.js', async (route) => {
      await held
      await route.continue()
    })
    await this.page.goto(`/${hash}`, { waitUntil: 'commit' })
  }

  /** Lets the page's script come, and waits until what it opens with is there and the first map is gone. */
  async letThePageCome(opensWith: 'map' | 'table-view' = 'map'): Promise<void> {
    this.release()
    await expect(this.page.getByTestId(opensWith)).toBeVisible()
    await expect(this.cover).toHaveCount(0)
  }

  get cover() {
    return this.page.locator('#first-map')
  }

  /** Where it lies and what it shows with its names, to a tenth of a pixel. */
  async picture() {
    await expect(this.cover.locator('tspan').first()).toBeVisible()
    return this.page.evaluate(read, '#first-map svg')
  }

  /** The same of the page's own map. */
  async pageMap() {
    return this.page.evaluate(read, '.china-map__svg')
  }
}

/** Runs in the page. */
function read(selector: string) {
  const svg = document.querySelector(selector)
  if (!svg) throw new Error(`no ${selector}`)
  const { x, y, width, height } = svg.getBoundingClientRect()
  return {
    box: [x, y, width, height],
    shapes: [...svg.querySelectorAll('g > path')].slice(0, 34).map((path) => path.getAttribute('d')),
    texts: [...new Set([...svg.querySelectorAll('tspan')].map((text) => text.textContent))],
  }
}
