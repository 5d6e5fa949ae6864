import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { libraryOf } from './ownLibrary'

/** The dialog with all datasets as a user knows it, in Chinese. */
export class Datasets {
  readonly button: Locator
  readonly root: Locator
  readonly items: Locator
  readonly alert: Locator

  constructor(readonly page: Page) {
    this.button = page.getByTestId('open-datasets')
    this.root = page.getByTestId('datasets')
    this.items = this.root.getByTestId('dataset-item')
    this.alert = this.root.getByRole('alert')
  }

  /** Opens the page with the table in the map's place, which costs less to draw. */
  async start(hash = '#v=1&lang=zh'): Promise<void> {
    await this.page.goto(`/${hash}&show=table`)
    await expect(this.page.getByTestId('table-view')).toBeVisible()
  }

  async open(): Promise<void> {
    await this.button.click()
    await expect(this.root).toBeVisible()
  }

  /** A dataset by its title, or a part of it. */
  item(title: string): Locator {
    return this.items.filter({ hasText: title })
  }

  async press(title: string, name: '打开' | '重命名' | '删除'): Promise<void> {
    await this.item(title).getByText(name, { exact: true }).click()
  }

  async rename(title: string, next: string): Promise<void> {
    await this.press(title, '重命名')
    const field = this.root.getByLabel('新标题')
    await field.fill(next)
    await field.press('Enter')
  }

  async undo(): Promise<void> {
    await this.root.getByRole('button', { name: '撤销' }).click()
  }

  /** Exports a dataset, and gives the file. */
  async export(title: string, format: 'JSON' | 'CSV' | 'XLSX'): Promise<Buffer> {
    return this.downloaded(() => this.item(title).getByText(format, { exact: true }).click())
  }

  async exportLibrary(): Promise<string> {
    const file = await this.downloaded(() => this.root.getByRole('button', { name: '导出整库' }).click())
    return file.toString()
  }

  async importLibrary(text: string, name = 'library.json'): Promise<void> {
    await this.root
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }

  /** Starts with the tests' own library, and its dataset open. */
  async startWithTea(withSource = true): Promise<void> {
    await this.start()
    await this.open()
    await this.importLibrary(libraryOf({ withSource }))
    await expect(this.item('茶事')).toBeVisible()
    await this.page.keyboard.press('Escape')
    await this.start('#v=1&lang=zh&d=tea')
    await expect(this.button).toContainText('茶事')
  }

  private async downloaded(act: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()])
    return readFile(await download.path())
  }
}

/** The digest's own words in an entry's panel. */
export class SourceText {
  readonly root: Locator
  readonly passage: Locator
  readonly marked: Locator

  constructor(page: Page) {
    this.root = page.getByTestId('source-text')
    this.passage = this.root.locator('blockquote')
    this.marked = this.passage.locator('mark')
  }

  async choose(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.root.locator('input[type=file]').setInputFiles(file)
  }

  /** Drops a file anywhere on the panel. */
  async drop(panel: Locator, file: { name: string; buffer: Buffer }): Promise<void> {
    const transfer = await panel.page().evaluateHandle(
      ({ name, text }) => {
        const data = new DataTransfer()
        data.items.add(new File([text], name))
        return data
      },
      { name: file.name, text: file.buffer.toString() },
    )
    await panel.dispatchEvent('dragover', { dataTransfer: transfer })
    await panel.dispatchEvent('drop', { dataTransfer: transfer })
  }
}
