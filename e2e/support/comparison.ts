import { expect, type Locator, type Page } from '@playwright/test'
import type { Dataset, Entry, Kind } from '../../src/domain/dataset'
import { buildDataset, buildEntry } from '../../src/testing/builders'

/** Jurisdiction, kind, topic and day of made-up entries; a topic `law` is the shipped dataset's by its label alone. */
const ROWS: readonly (readonly [string, Kind, string, string])[] = [
  ['100000', 'policy', 'finance', '2019-10-24'],
  ['100000', 'voice', 'digital-currency', '2019-10-28'],
  ['100000', 'voice', 'digital-currency', '2019-11-05'],
  ['110000', 'policy', 'finance', '2019-10-11'],
  ['110000', 'policy', 'law', '2019-11-12'],
  ['110000', 'application', 'law', '2019-11-15'],
  ['120000', 'application', 'health', '2019-11-20'],
  ['120000', 'application', 'health', '2019-11-21'],
  ['120000', 'policy', 'industry', '2019-12-02'],
  ['120000', 'policy', 'industry', '2019-12-03'],
  ['140000', 'voice', 'industry', '2019-12-10'],
  ['150000', 'application', 'health', '2019-12-11'],
  ['410000', 'application', 'finance', '2019-10-16'],
  ['410000', 'application', 'finance', '2019-10-17'],
  ['410000', 'policy', 'industry', '2019-11-25'],
  ['430000', 'policy', 'industry', '2019-12-18'],
  ['610000', 'policy', 'finance', '2019-12-19'],
  ['650000', 'application', 'finance', '2019-11-07'],
  ['650000', 'application', 'finance', '2019-11-08'],
  ['370000', 'policy', 'industry', '2019-10-30'],
  ['370000', 'application', 'finance', '2019-11-29'],
  ['440000', 'policy', 'finance', '2019-12-24'],
  ['440000', 'policy', 'finance', '2019-12-25'],
  ['440000', 'application', 'law', '2019-12-26'],
]

/** A dataset of invented entries, as somebody might have imported it: the quarter after the shipped one. */
export const INVENTED: Dataset = buildDataset(
  ROWS.map(([jurisdiction, kind, topic, day], i): Entry => {
    const title = { zh: `虚构条目 ${i + 1}`, en: `Invented entry ${i + 1}` }
    const date = { start: day, end: day, precision: 'day' as const }
    return buildEntry({ id: `invented-${i}`, jurisdiction, kind, topics: [topic], date, title })
  }),
  {
    id: 'invented-2019q4',
    title: { zh: '虚构的第四季度（测试用）', en: 'An invented fourth quarter (for tests)' },
    period: { start: '2019-10-01', end: '2019-12-31' },
    coverage: [
      '110000',
      '120000',
      '140000',
      '150000',
      '410000',
      '430000',
      '610000',
      '650000',
      '370000',
      '440000',
    ],
    topics: [
      { id: 'finance', label: { zh: '金融', en: 'Finance' } },
      { id: 'digital-currency', label: { zh: '数字货币', en: 'Digital currency' } },
      { id: 'law', label: { zh: '司法', en: 'Judiciary' } },
      { id: 'industry', label: { zh: '产业发展', en: 'Industry' } },
      { id: 'health', label: { zh: '医疗健康', en: 'Health' } },
    ],
  },
)

/** Invented entries that pass a test. */
export function inventedWhere(passes: (entry: Entry) => boolean): number {
  return INVENTED.entries.filter(passes).length
}

/** The comparison of two datasets, as a user knows it. */
export class Comparing {
  readonly surface: Locator
  readonly dialog: Locator
  readonly map: Locator
  readonly mapB: Locator
  readonly legend: Locator
  readonly changes: Locator
  readonly sideTable: Locator
  readonly table: Locator
  readonly notes: Locator
  readonly central: Locator
  readonly timeline: Locator
  readonly lastDay: Locator

  constructor(readonly page: Page) {
    this.surface = page.getByTestId('compare')
    this.dialog = page.getByTestId('choose-dataset')
    this.map = page.getByTestId('map')
    this.mapB = page.getByTestId('map-b')
    this.legend = page.getByTestId('legend')
    this.changes = page.getByTestId('compare-changes')
    this.sideTable = page.getByTestId('compare-table')
    this.table = page.getByTestId('table-view')
    this.notes = page.getByTestId('compare-notes')
    this.central = page.getByTestId('central-card')
    this.timeline = page.getByTestId('compare-timeline')
    this.lastDay = this.timeline.getByRole('slider', { name: '结束日' })
  }

  /** Puts the invented dataset on this device, where the library keeps what was imported. */
  async keepInvented(): Promise<void> {
    await this.page.goto('/')
    await this.openChooser()
    await expect(this.dialog.getByText('没有别的数据集可比')).toBeVisible()
    await this.page.evaluate(async (dataset) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('policy-map')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const { id, title, period, entries, source } = dataset
      const transaction = database.transaction(['datasets', 'summaries'], 'readwrite')
      transaction.objectStore('datasets').put({ id, dataset })
      const { file, sha256 } = source
      const summary = { id, title, period, entries: entries.length, file, sha256, size: 1, used: 1 }
      transaction.objectStore('summaries').put(summary)
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
      database.close()
    }, INVENTED)
    await this.page.reload()
  }

  async openChooser(): Promise<void> {
    await this.page.getByRole('button', { name: '比较', exact: true }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Opens a link that compares, on a device that has the invented dataset. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/#v=1&d=2019q3&with=${INVENTED.id}${hash}`)
    await expect(this.surface).toBeVisible()
    await expect(this.map.or(this.table)).toBeVisible()
  }

  /** Goes to the entries that are counted on a side. */
  async seeEntries(side: 'a' | 'b'): Promise<void> {
    await this.page.getByTestId(`compare-${side}`).getByRole('button', { name: /^看这/ }).click()
  }

  /** How many entries of a side pass. */
  count(side: 'a' | 'b'): Locator {
    return this.page.getByTestId(side === 'a' ? 'total-count' : 'other-count')
  }

  async expectCounts(a: number, b: number): Promise<void> {
    await expect(this.count('a')).toHaveText(String(a))
    await expect(this.count('b')).toHaveText(String(b))
  }

  division(adcode: string, side: 'a' | 'b' = 'a'): Locator {
    return (side === 'a' ? this.map : this.mapB).locator(`[data-adcode="${adcode}"]`)
  }

  async choose(form: '差异图' | '双图' | '表格'): Promise<void> {
    await this.surface.getByText(form, { exact: true }).click()
  }

  /** Topics under a heading such as `added`. */
  topics(change: string): Locator {
    return this.changes.locator(`[data-change="${change}"] .difference-name`)
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name })
  }

  /** Expects a division to lie in the same place of either map. */
  async expectSameShape(adcode: string): Promise<void> {
    const shape = (side: 'a' | 'b') => this.division(adcode, side).getAttribute('d')
    await expect.poll(async () => (await shape('a')) === (await shape('b'))).toBe(true)
  }

  /** How far the page can be scrolled sideways, in px. */
  sideways(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
  }
}
