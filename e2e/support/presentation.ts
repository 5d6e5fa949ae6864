import { expect, type Locator, type Page } from '@playwright/test'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type StagePart = 'caption' | 'map' | 'legend' | 'headline' | 'chart'

/** What the tests put into a scene. */
interface SceneText {
  readonly view: string
  readonly chart: string
  readonly caption: string
  readonly notes?: string
}

/** A briefing as a file, whose scenes say this. */
function briefingFile(scenes: readonly SceneText[]): string {
  return JSON.stringify({
    format: 'policy-map-briefing/1',
    id: 'b-e2e',
    title: { zh: '测试简报', en: 'Test briefing' },
    scenes: scenes.map(({ view, chart, caption, notes = '' }, i) => ({
      id: `s${i + 1}`,
      view,
      chart,
      caption: { zh: caption, en: caption },
      notes: { zh: notes, en: notes },
    })),
  })
}

/** The screen of the room as presenter and audience know it. */
export class Stage {
  readonly root: Locator
  readonly caption: Locator
  readonly position: Locator
  readonly headline: Locator
  readonly number: Locator
  readonly citation: Locator
  readonly missing: Locator
  readonly notice: Locator
  readonly map: Locator
  readonly chart: Locator
  readonly black: Locator
  readonly spot: Locator
  readonly help: Locator
  readonly wandered: Locator
  readonly pace: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('stage')
    this.caption = this.root.getByRole('heading', { level: 1 })
    this.position = page.getByTestId('stage-position')
    this.headline = page.getByTestId('stage-headline')
    this.number = this.headline.locator('strong')
    this.citation = page.getByTestId('stage-citation')
    this.missing = page.getByTestId('stage-missing')
    this.notice = page.locator('.room-notices')
    this.map = page.getByTestId('map')
    this.chart = page.locator('.room-chart')
    this.black = page.getByTestId('stage-black')
    this.spot = page.getByTestId('stage-spot')
    this.help = page.getByRole('dialog')
    this.wandered = this.root.getByRole('button', { name: /^(已离开场景|Off the scene)/ })
    this.pace = this.root.getByRole('combobox')
  }

  /** Starts from a link, as a wall screen does, and waits until the scene is there. */
  async open(scene = 1, rest = ''): Promise<void> {
    await this.page.goto(`/#v=1${rest.startsWith('&') ? rest : rest && `&${rest}`}&present=${scene}`)
    await this.shown()
  }

  /** The map is painted, the number counted and the chart drawn. */
  async shown(): Promise<void> {
    await expect(this.map).toHaveAttribute('data-ready', 'true')
    await expect(this.number).toHaveText(/^\d+$/)
    await expect(this.chart.locator('svg').first()).toBeAttached()
  }

  /** Nothing moves any more, and what only the mouse needs is gone. */
  async rested(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-idle', 'true')
    await expect(this.chart.locator('svg').first()).toBeAttached()
    await this.page.waitForLoadState('networkidle')
    await this.page.evaluate(async () => {
      for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame)
    })
  }

  /** Gives a part another style, as a fault would. @returns takes it back. */
  async restyle(part: StagePart, style: Readonly<Record<string, string>>): Promise<() => Promise<void>> {
    const element = {
      caption: this.caption,
      map: this.map,
      legend: this.page.getByTestId('legend'),
      headline: this.headline,
      chart: this.chart,
    }[part]
    // A handle, since by its role a hidden part is not found again.
    const handle = await element.elementHandle()
    await handle?.evaluate((one, css) => Object.assign((one as HTMLElement).style, css), style)
    return async () =>
      handle?.evaluate((one, css) => {
        for (const name of Object.keys(css)) (one as HTMLElement).style[name as 'translate'] = ''
      }, style)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async expectScene(at: number, of = 8): Promise<void> {
    await expect(this.position).toHaveText(`${at} / ${of}`)
  }

  tool(name: string): Locator {
    return this.root.getByRole('toolbar').getByRole('button', { name, exact: true })
  }

  /** Boxes of what a scene is made of, by name. */
  async boxes(): Promise<Readonly<Record<string, Box>>> {
    const parts = {
      caption: this.caption,
      headline: this.headline,
      map: this.page.locator('.room-map'),
      chart: this.page.locator('.room-chart'),
      foot: this.page.locator('.room-foot'),
    }
    const boxes: Record<string, Box> = {}
    for (const [name, part] of Object.entries(parts)) {
      const box = await part.boundingBox()
      if (!box) throw new Error(`${name} is not drawn`)
      boxes[name] = box
    }
    return boxes
  }

  /** Counts the views that the map takes on its way, from now until it has rested for some frames. */
  async watchCamera(): Promise<() => Promise<number>> {
    await this.map.evaluate((map) => {
      const seen = new Set<string>()
      const watch = { isAsked: false }
      let still = 0
      let last = ''
      const watching = new Promise<number>((resolve) => {
        const look = (): void => {
          const moving = map.querySelector('g[transform*="scale"]')?.getAttribute('transform') ?? ''
          still = watch.isAsked && moving === last ? still + 1 : 0
          last = moving
          if (moving) seen.add(moving)
          if (still > 60) resolve(seen.size)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
      Object.assign(window, {
        watched: () => {
          watch.isAsked = true
          return watching
        },
      })
    })
    return () => this.page.evaluate(() => (window as unknown as { watched: () => Promise<number> }).watched())
  }

  /** The middle of the spot, as shares of the screen. */
  async spotAt(): Promise<readonly [number, number]> {
    const box = await this.spot.boundingBox()
    const size = this.page.viewportSize()
    if (!box || !size) throw new Error('there is no spot')
    return [(box.x + box.width / 2) / size.width, (box.y + box.height / 2) / size.height]
  }

  /** Elements whose content is wider or higher than they are, and hidden: what would be cut. */
  async cut(): Promise<readonly string[]> {
    return this.root.evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('h1, h2, p, .room-cite, .room-headline, .map-credit, .legend')]
        .filter((element) => {
          const style = getComputedStyle(element)
          const isHidden = style.clipPath !== 'none' || element.offsetParent === null
          const isTooWide = element.scrollWidth > element.clientWidth + 1
          const isTooHigh = style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight
          return !isHidden && (isTooWide || isTooHigh)
        })
        .map((element) => `${element.className || element.tagName}: ${element.textContent}`),
    )
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return (
    a.x + 0.5 < b.x + b.width &&
    b.x + 0.5 < a.x + a.width &&
    a.y + 0.5 < b.y + b.height &&
    b.y + 0.5 < a.y + a.height
  )
}

/** The window that only the presenter sees. */
export class Speaker {
  readonly root: Locator
  readonly position: Locator
  readonly caption: Locator
  readonly notes: Locator
  readonly next: Locator
  readonly timer: Locator
  /** The audience's screen, small. */
  readonly plan: Locator
  readonly spot: Locator

  constructor(readonly page: Page) {
    this.plan = page.getByTestId('speaker-plan')
    this.spot = page.getByTestId('speaker-spot')
    this.root = page.getByTestId('speaker')
    this.position = page.getByTestId('speaker-position')
    this.caption = page.getByTestId('speaker-caption')
    this.notes = page.getByTestId('speaker-notes')
    this.next = page.getByTestId('speaker-next')
    this.timer = page.getByTestId('speaker-timer')
  }

  /** Where the plan has the spot, as shares of the screen. */
  async spotAt(): Promise<readonly number[]> {
    return this.spot.evaluate((spot) => {
      const box = spot.closest('[data-testid="speaker-plan"]')?.getAttribute('viewBox')?.split(' ') ?? []
      return ['cx', 'cy'].map((name, i) => Number(spot.getAttribute(name)) / Number(box[i + 2]))
    })
  }

  /** Moves the pointer to the middle of a shape of the plan. */
  async pointAt(shape: Locator): Promise<void> {
    const box = await shape.boundingBox()
    if (!box) throw new Error('the plan has no such shape')
    await this.page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2)
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 })
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true })
  }
}

/** Briefings that a test brings along. */
export class BriefingFiles {
  constructor(readonly page: Page) {}

  /** Opens the editor and reads a briefing of these scenes from a file. */
  async load(scenes: readonly SceneText[]): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: '简报' }).click()
    const editor = this.page.getByTestId('briefing')
    await editor.locator('input[type=file]').setInputFiles({
      name: 'briefing.json',
      mimeType: 'application/json',
      buffer: Buffer.from(briefingFile(scenes)),
    })
    await expect(editor.getByTestId('scene')).toHaveCount(scenes.length)
    await expect(editor).toHaveAttribute('data-kept', 'true')
  }

  async present(scenes: readonly SceneText[]): Promise<void> {
    await this.load(scenes)
    await this.page.getByRole('button', { name: '放映', exact: true }).click()
  }
}
