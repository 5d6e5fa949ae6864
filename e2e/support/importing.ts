import { readFileSync } from 'node:fs'
import { type Download, expect, type Locator, type Page } from '@playwright/test'
import { formatCount } from '../../src/domain/numbers'
import { test as base } from './test'

/** A file as the user has it. */
export interface GivenFile {
  readonly name: string
  readonly content: string | Buffer
}

/** A made-up digest of the project's own. */
export function digest(name: string): GivenFile {
  const content = readFileSync(
    new URL(`../../src/ingest/fixtures/tuned/${name}.txt`, import.meta.url),
    'utf8',
  )
  return { name: `${name}.txt`, content }
}

/** The import and its review as a user knows them, in Chinese. */
export class Importing {
  readonly dialog: Locator
  readonly problem: Locator
  readonly columns: Locator
  readonly preview: Locator
  readonly review: Locator
  readonly text: Locator
  readonly cards: Locator
  readonly counts: Locator
  readonly said: Locator
  readonly question: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByTestId('import')
    this.problem = this.dialog.getByRole('alert')
    this.columns = this.dialog.getByRole('region', { name: '各列是什么？' })
    this.preview = this.dialog.getByRole('region', { name: '将读成' })
    this.review = page.getByTestId('review')
    this.text = page.getByTestId('review-text')
    this.cards = page.getByTestId('review-entries').locator('.review-card-head')
    this.counts = page.getByTestId('review-counts')
    this.said = this.review.locator('.review-said')
    this.question = page.getByRole('alertdialog')
  }

  async open(): Promise<void> {
    await this.page.getByTestId('open-import').click()
    await expect(this.dialog).toBeVisible()
  }

  /** Chooses a file in the dialog, which is opened for it. */
  async choose({ name, content }: GivenFile): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.open()
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  }

  /** Chooses a file by its path: one that is too large to be handed over otherwise. */
  async chooseAt(path: string): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.open()
    await this.dialog.locator('input[type=file]').setInputFiles(path)
  }

  /** Drops a file on the page. */
  async drop({ name, content }: GivenFile): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const data = new DataTransfer()
        data.items.add(new File([text], fileName))
        return data
      },
      [name, String(content)] as const,
    )
    // The page says that it takes the file, once the part of it that does is there.
    await expect(async () => {
      await this.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
      await expect(this.page.locator('.drop-here')).toBeAttached({ timeout: 1000 })
    }).toPass()
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  }

  async paste(text: string): Promise<void> {
    await this.open()
    await this.dialog.getByLabel('或粘贴摘编的文字').fill(text)
    await this.press('读取文字')
  }

  async press(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click()
  }

  /** Chooses a file, and has its review with this many entries. */
  async startReview(file: GivenFile, count: number): Promise<void> {
    await this.choose(file)
    await this.expectEntries(count)
  }

  /** Keeps the device from writing reviews until the page is left, as a slow disk would: another writer has its turn. */
  async holdDevice(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('policy-map')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const store = opening.result.transaction('reviews', 'readwrite').objectStore('reviews')
            const goOn = (): void => {
              store.count().onsuccess = goOn
              resolve()
            }
            goOn()
          }
        }),
    )
  }

  /** Waits until the review shows this many entries. */
  async expectEntries(count: number): Promise<void> {
    await expect(this.counts).toContainText(`${formatCount(count)} 条`)
  }

  /** The entry at hand, with its fields. */
  get card(): Locator {
    return this.review.locator('.review-card[data-selected="true"]')
  }

  get title(): Locator {
    return this.card.getByLabel('标题')
  }

  /** A field of the entry at hand by its label. */
  field(label: string): Locator {
    return this.card.getByLabel(label, { exact: true })
  }

  get date(): Locator {
    return this.card.getByLabel('日期')
  }

  get province(): Locator {
    return this.card.getByLabel('省份')
  }

  /** What is recognised as a field in the entry at hand, as the document shows it. */
  marksOf(field: string): Locator {
    return this.text
      .locator(`[data-selected] mark, mark[data-selected]`)
      .and(this.page.locator(`[data-field="${field}"]`))
  }

  async openCoverage(): Promise<void> {
    await this.review.getByTestId('review-coverage').locator('summary').click()
  }

  /** Whether a division is covered, by its short name. */
  covered(division: string): Locator {
    return this.review.getByTestId('review-coverage').getByLabel(division)
  }

  /** Clicks on some words of the document. */
  async clickText(words: string): Promise<void> {
    await this.text.getByText(words).first().click()
  }

  /** Says what a column means. */
  async means(column: string, meaning: string): Promise<void> {
    await this.columns.getByLabel(`“${column}”列是`).selectOption({ label: meaning })
  }

  /** Says what a table covers. */
  async typePeriod(start: string, end: string): Promise<void> {
    const period = this.dialog.getByRole('group', { name: '时段' })
    await period.getByLabel('起').fill(start)
    await period.getByLabel('止').fill(end)
  }

  /** What a button gives to download. */
  async download(button: string): Promise<Download> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.press(button)])
    return file
  }

  /** Takes what the entry at hand could be as well, by keyboard. */
  async takeChoice(choice: string): Promise<void> {
    await this.card.getByRole('button', { name: choice, exact: true }).press('Enter')
  }

  /** Takes what all entries could be that a doubt about the text concerns, by keyboard. */
  async chooseForAll(choice: string): Promise<void> {
    await this.review.getByText(/^关于全文/).press('Enter')
    await this.review.getByRole('button', { name: choice, exact: true }).press('Enter')
  }

  async expectKind(kind: string): Promise<void> {
    await expect(this.card.getByRole('radio', { name: kind })).toBeChecked()
  }

  async put(): Promise<void> {
    await this.press('放到地图上')
    await expect(this.dialog).toHaveCount(0)
  }
}

/** Tests of the import, with its driver. */
export const test = base.extend<{ readonly importing: Importing }>({
  importing: async ({ page }, use) => use(new Importing(page)),
})
