import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

export interface BriefingFile {
  readonly format: string
  readonly id: string
  readonly title: { readonly zh?: string; readonly en?: string }
  readonly scenes: readonly {
    readonly id: string
    readonly view: string
    readonly chart: string
    readonly caption: { readonly zh?: string; readonly en?: string }
    readonly notes: { readonly zh?: string; readonly en?: string }
  }[]
}

/** The briefing's editor as a user knows it, in Chinese. */
export class BriefingEditor {
  readonly root: Locator
  readonly toggle: Locator
  readonly title: Locator
  readonly scenes: Locator
  readonly choice: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('briefing')
    this.toggle = page.getByRole('banner').getByRole('button', { name: /^(简报|Briefing)$/ })
    this.title = this.root.getByLabel('简报标题')
    this.scenes = this.root.getByTestId('scene')
    this.choice = this.root.getByLabel('选择简报')
  }

  async open(): Promise<void> {
    await this.toggle.click()
    await expect(this.root.getByRole('button', { name: '把当前视图存为场景' })).toBeVisible()
  }

  async press(name: string): Promise<void> {
    await this.root.getByRole('button', { name, exact: true }).click()
  }

  async saveView(): Promise<void> {
    await this.press('把当前视图存为场景')
  }

  /** Lets a briefing be proposed, and waits until all its scenes are there. */
  async draft(): Promise<void> {
    await this.press('起草')
    await expect(this.scenes).not.toHaveCount(0)
  }

  /** The button that shows the scene at a position, counted from zero. */
  scene(position: number): Locator {
    return this.scenes.nth(position).locator('[data-scene]')
  }

  get captions(): Locator {
    return this.scenes.locator('.scene-caption')
  }

  caption(language: 'first' | 'second' = 'first'): Locator {
    return this.root.getByLabel('说明（给观众看）').nth(language === 'first' ? 0 : 1)
  }

  get notes(): Locator {
    return this.root.getByLabel('备注（只给讲者看）').first()
  }

  get chart(): Locator {
    return this.root.getByLabel('旁边的图表')
  }

  /** Waits until every change is on this device. */
  async kept(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-kept', 'true')
  }

  async export(): Promise<BriefingFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press('导出')])
    return JSON.parse(await readFile(await download.path(), 'utf8'))
  }

  async import(name: string, content: string): Promise<void> {
    await this.root
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  }

  /** Drags a scene to where another one is with a finger, by its number; a key may be pressed before the finger is lifted. */
  async touchDrag(from: number, to: number, key?: string): Promise<void> {
    const handle = this.scenes.nth(from).locator('.scene-number')
    await handle.scrollIntoViewIfNeeded()
    const [start, end] = [await handle.boundingBox(), await this.scenes.nth(to).boundingBox()]
    if (!start || !end) throw new Error('a scene is not drawn')
    const session = await this.page.context().newCDPSession(this.page)
    const x = start.x + start.width / 2
    const [y0, y1] = [start.y + start.height / 2, end.y + end.height - 4]
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] })
    await touch('touchStart', y0)
    for (let step = 1; step <= 5; step++) await touch('touchMove', y0 + ((y1 - y0) * step) / 5)
    if (key) await this.page.keyboard.press(key)
    await touch('touchEnd')
  }

  /** Whether the middle of the editor's sheet lies above whatever else is there. */
  isInFront(): Promise<boolean> {
    return this.root.evaluate((root) => {
      const { x, width } = root.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, window.innerHeight - 100)
      return root.contains(top)
    })
  }

  /** Drags the scene at one position to another by its number. */
  async drag(from: number, to: number): Promise<void> {
    await this.scenes.nth(from).locator('.scene-number').dragTo(this.scenes.nth(to))
  }
}
