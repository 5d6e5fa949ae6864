import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { summarize } from '../../scripts/summarize'
import { synthesize } from '../../scripts/synthetic'
import { writeJson, writeParquet } from '../../scripts/writeSynthetic'
import { summaryPath } from '../../src/datasets/large/address'
import type { Entry } from '../../src/domain/dataset'

const DIR = 'node_modules/.cache/e2e-big'
/** Several row groups, in a file that is written within seconds. */
const ROWS = 60_000

/** A synthetic file of many entries, written once, and how a server gives it. */
export class BigFile {
  /** Bytes that the page has got of it. */
  moved = 0
  private held: (() => void)[] | null = null
  /** Only parts that begin between these bytes are held. */
  private heldBytes: readonly [number, number] = [0, Number.POSITIVE_INFINITY]

  private constructor(
    readonly name: string,
    readonly content: Buffer,
    private readonly summary: Buffer | null,
    readonly entries: readonly Entry[],
  ) {}

  static async parquet(rows = ROWS): Promise<BigFile> {
    const made = synthesize(rows, 1)
    const path = await written(`big-${rows}.parquet`, async (file) => {
      writeParquet(made, file, 4096)
      await summarize(file)
    })
    return new BigFile('big.parquet', readFileSync(path), readFileSync(summaryPath(path)), [
      ...made.entries(),
    ])
  }

  static async json(rows: number): Promise<BigFile> {
    const made = synthesize(rows, 1)
    const path = await written(`big-${rows}.json`, (file) => writeJson(made, file))
    return new BigFile('big.json', readFileSync(path), null, [...made.entries()])
  }

  /** The same without its second half, and without a summary. */
  cutShort(): BigFile {
    return new BigFile('cut.parquet', this.content.subarray(0, this.content.length / 2), null, [])
  }

  get hash(): string {
    return `#d=${this.name}`
  }

  /** Has the page find the file on its server. */
  async serve(page: Page, { takesRanges = true } = {}): Promise<void> {
    await page.route(`**/data/${this.name}.summary.json`, (route) =>
      this.summary
        ? route.fulfill({ body: this.summary, contentType: 'application/json' })
        : route.fulfill({ status: 404 }),
    )
    await page.route(`**/data/${this.name}`, async (route) => {
      const [from, to] = this.heldBytes
      const first = firstByte(route)
      if (this.held && first >= from && first < to) await new Promise<void>((go) => this.held?.push(go))
      await this.answer(route, takesRanges).catch(() => undefined)
    })
  }

  /** From now on no part is answered that begins between these shares of the file, until they are let go. */
  hold(from = 0, to = 1): void {
    this.held = []
    this.heldBytes = [from * this.content.length, to * this.content.length]
  }

  letGo(): void {
    const waiting = this.held ?? []
    this.held = null
    for (const go of waiting) go()
  }

  private async answer(route: Route, takesRanges: boolean): Promise<void> {
    const { content } = this
    const [, begin, to] = /bytes=(\d*)-(\d*)/.exec(route.request().headers().range ?? '') ?? []
    const headers = { ETag: '"1"', ...(takesRanges && { 'Accept-Ranges': 'bytes' }) }
    if (begin === undefined || !takesRanges) {
      this.moved += content.length
      await route.fulfill({ body: content, headers })
      return
    }
    const from = begin === '' ? Math.max(0, content.length - Number(to)) : Number(begin)
    const end = begin === '' || !to ? content.length : Math.min(Number(to) + 1, content.length)
    this.moved += end - from
    await route.fulfill({
      status: 206,
      body: content.subarray(from, end),
      headers: { ...headers, 'Content-Range': `bytes ${from}-${end - 1}/${content.length}` },
    })
  }
}

/** Where the part that is asked for begins; the end of the file, which is asked for first, counts as its beginning. */
function firstByte(route: Route): number {
  return Number(/bytes=(\d+)-/.exec(route.request().headers().range ?? '')?.[1] ?? 0)
}

async function written(name: string, write: (file: string) => Promise<void>): Promise<string> {
  mkdirSync(DIR, { recursive: true })
  const path = join(DIR, name)
  if (!existsSync(path)) await write(path)
  return path
}
