import { afterEach, describe, expect, it, vi } from 'vitest'
import { synthesize } from '../../../scripts/synthetic'
import type { Entry } from '../../domain/dataset'
import { buildEntry } from '../../testing/builders'
import { csvText } from '../serialise/csv'
import { TABLE_HEAD, tableRows } from '../serialise/table'
import type { LargeSource, Progress } from './source'
import { openStreamSource } from './streamSource'

const made = synthesize(900, 5)
const entries: readonly Entry[] = [...made.entries()]

afterEach(() => vi.unstubAllGlobals())

/** Opens a text that comes in pieces of some bytes. */
async function open(format: 'json' | 'csv', text: string, piece = 1009, length = text.length) {
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece))
      controller.close()
    },
  })
  const headers = { 'Content-Length': String(length) }
  vi.stubGlobal('fetch', async () => new Response(body, { headers }))
  const told: Partial<Progress>[] = []
  const source = await openStreamSource(format)('http://host/data/a', (change) => told.push(change))
  return { source, told }
}

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

const readAll = (source: LargeSource) => source.read(entries.map((_, row) => row))

describe('JSON', () => {
  const text = JSON.stringify({ ...made.header, entries })

  it('has its entries and header, wherever the pieces end', async () => {
    const { source, told } = await open('json', text)
    expect(await readAll(source)).toEqual(entries)
    expect(source.header).toEqual(made.header)
    expect(source.columns.rows).toBe(entries.length)
    expect(source.rowOf(entries[7]?.id ?? '')).toBe(7)
    expect(told.at(-1)).toEqual({ rows: entries.length, totalRows: entries.length })
    const titles: unknown[] = []
    await source.forTitles(
      (...languages) => titles.unshift(...(languages[1] ?? [])),
      () => true,
    )
    expect(titles).toEqual(entries.map(({ title }) => title.en))
  })

  it('is refused with the place of what is wrong', async () => {
    const bad = entries.map((entry, i) => (i === 600 ? { ...entry, kind: 'law' } : entry))
    const problem = await problemOf(open('json', JSON.stringify({ ...made.header, entries: bad })))
    expect(problem).toContain('entries[600].kind: is "law"')
    expect(await problemOf(open('json', text.slice(0, -500)))).toContain('is no JSON in the product’s format')
    expect(await problemOf(open('json', '<!doctype html>'))).toContain('is no JSON')
    expect(await problemOf(open('json', text.replace('"title"', '"tile"')))).toContain('tile')
    expect(await problemOf(open('json', text, 1009, 600_000_000))).toContain('has 600 MB')
    const deep = `{"entries":[${'['.repeat(100_000)}`
    expect(await problemOf(open('json', deep))).toContain('is no JSON')
  })
})

describe('CSV', () => {
  const csvOf = (rows: readonly Entry[]) =>
    `\ufeff${csvText([TABLE_HEAD])}${csvText(tableRows(rows, made.header.topics))}`

  it('as the product exports it has its entries', async () => {
    const { source } = await open('csv', csvOf(entries))
    const told = entries.map(({ title, date, places, topics }) => ({ title, date, places, topics }))
    const read = await readAll(source)
    expect(read.map(({ title, date, places, topics }) => ({ title, date, places, topics }))).toEqual(told)
    expect(source.header.title).toEqual({ zh: 'a', en: 'a' })
    expect(source.header.topics.find(({ id }) => id === 'finance')?.label).toEqual({
      zh: '金融',
      en: 'Finance',
    })
  })

  it('keeps quotes, line ends and guarded formulas', async () => {
    const entry = buildEntry({
      id: 'q',
      title: { zh: '=1+1，"引号"\n第二行' },
      actors: [{ name: '甲', role: '局长' }, { name: '乙' }],
    })
    const { source } = await open('csv', csvOf([entry]), 3)
    const [read] = await source.read([0])
    expect(read?.title).toEqual(entry.title)
    expect(read?.actors).toEqual(entry.actors)
  })

  it('is refused without its head, or with a row that is none', async () => {
    expect(await problemOf(open('csv', 'a,b\r\n1,2\r\n'))).toContain('no column id, jurisdiction')
    expect(await problemOf(open('csv', ''))).toContain('there is no head line')
    const bad = csvOf(entries).replace(',policy,', ',law,')
    expect(await problemOf(open('csv', bad))).toContain('.kind: is "law"')
  })
})
