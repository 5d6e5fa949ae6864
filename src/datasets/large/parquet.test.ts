import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AsyncBuffer, asyncBufferFromFile, type SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter, parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { synthesize } from '../../../scripts/synthetic'
import { writeParquet } from '../../../scripts/writeSynthetic'
import type { Entry } from '../../domain/dataset'
import { type Filters, NO_FILTERS } from '../../domain/filters'
import { BIN_UNITS } from '../../engine/bins'
import { coreOf } from '../../engine/core'
import { createCoreEngine, headerOf } from '../../engine/coreEngine'
import type { Engine } from '../../engine/engine'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { askHere } from '../../engine/protocol'
import { DatasetError } from '../datasetError'
import { HEADER_KEY } from './layout'
import { openParquet, type ParquetDataset } from './parquet'
import { readCounted } from './parquetCounted'
import { forTitles, ParquetRows } from './parquetRows'
import { rowTexts } from './rowTexts'
import { readSummary, summaryOf } from './summary'
import { TitleIndex } from './titleIndex'

const ROWS = 700
const GROUP = 150
const dir = mkdtempSync(join(tmpdir(), 'parquet-'))
const made = synthesize(ROWS, 3)
const entries: readonly Entry[] = [...made.entries()]
let bytes: ArrayBuffer

beforeAll(async () => {
  const path = join(dir, 'a.parquet')
  writeParquet(made, path, GROUP)
  bytes = await (await asyncBufferFromFile(path)).slice(0)
})
afterAll(() => rmSync(dir, { recursive: true }))

const bufferOf = (content: ArrayBuffer): AsyncBuffer => ({
  byteLength: content.byteLength,
  slice: async (start, end) => content.slice(start, end),
})

async function open(content = bytes): Promise<ParquetDataset> {
  return openParquet('a.parquet', bufferOf(content))
}

/** @param hasTitles whether they are read already. */
async function engineOf(dataset: ParquetDataset, hasTitles = true): Promise<Engine> {
  const { columns, places } = await readCounted(dataset, () => undefined)
  const rows = new ParquetRows(dataset)
  const index = new TitleIndex(dataset.rows)
  if (hasTitles) await forTitles(dataset, (...titles) => index.add(...titles))
  const source = {
    columns,
    places,
    header: dataset.header,
    rowOf: (id: string) => rows.rowOf(id),
  } as Parameters<typeof rowTexts>[0]
  const core = coreOf(
    columns,
    rowTexts(source, () => (hasTitles ? index : null)),
  )
  return createCoreEngine(askHere(core), headerOf(columns), { read: (wanted) => rows.read(wanted) })
}

/** What opening and reading the columns of a file is refused with. */
async function problemsOf(content: ArrayBuffer): Promise<readonly string[]> {
  try {
    await readCounted(await open(content), () => undefined)
    return []
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    expect(error.problems.every(({ message }) => message.zh && message.en)).toBe(true)
    return error.problems.map(({ path, message }) => `${path}: ${message.en}`)
  }
}

describe('a file of several row groups', () => {
  it('has its entries, whichever rows are asked for', async () => {
    const dataset = await open()
    expect(dataset.groups).toHaveLength(Math.ceil(ROWS / GROUP))
    const rows = [ROWS - 1, 0, GROUP, GROUP - 1, 3 * GROUP + 7]
    expect(await new ParquetRows(dataset).read(rows)).toEqual(rows.map((row) => entries[row]))
  })

  it('reads a row group once, and of the others nothing', async () => {
    const read: [number, number][] = []
    const file: AsyncBuffer = {
      byteLength: bytes.byteLength,
      slice: async (start, end = bytes.byteLength) => {
        read.push([start, end])
        return bytes.slice(start, end)
      },
    }
    const dataset = await openParquet('a.parquet', file)
    read.length = 0
    const rows = new ParquetRows(dataset)
    await Promise.all([rows.read([0, 1]), rows.read([2])])
    await rows.read([GROUP - 1])
    const moved = read.reduce((sum, [start, end]) => sum + end - start, 0)
    expect(moved).toBeLessThan(bytes.byteLength / 3)
    expect(read.length).toBeLessThan(6)
  })

  it('keeps entries of more groups than it keeps', async () => {
    const path = join(dir, 'rare-rows.parquet')
    writeParquet(made, path, 40)
    const content = await (await asyncBufferFromFile(path)).slice(0)
    const slice = vi.fn(async (start: number, end?: number) => content.slice(start, end))
    const dataset = await openParquet('a.parquet', { byteLength: content.byteLength, slice })
    const rows = new ParquetRows(dataset)
    const firsts = dataset.groups.map(({ start }) => start)
    expect(firsts.length).toBeGreaterThan(16)
    const read = await rows.read(firsts)
    slice.mockClear()
    expect(await rows.read(firsts.toReversed())).toEqual(read.toReversed())
    expect(rows.readNow(firsts)).toEqual(read)
    expect(slice).not.toHaveBeenCalled()
  })

  it('gives at once what was read before, and nothing else', async () => {
    const rows = new ParquetRows(await open())
    expect(rows.readNow([0])).toBeNull()
    const read = await rows.read([1, GROUP])
    expect(rows.readNow([1, GROUP])).toEqual(read)
    expect(rows.readNow([0, GROUP + 1])).toEqual([entries[0], entries[GROUP + 1]])
    expect(rows.readNow([1, 2 * GROUP])).toBeNull()
    expect(rows.readNow([])).toEqual([])
  })

  it('is read no further for who is gone, and on for who still waits', async () => {
    const path = join(dir, 'small-groups.parquet')
    writeParquet(made, path, 40)
    const dataset = await open(await (await asyncBufferFromFile(path)).slice(0))
    const rows = new ParquetRows(dataset)
    const firsts = dataset.groups.map(({ start }) => start)
    const controller = new AbortController()
    const left = rows.read(firsts, controller.signal)
    const read = rows.read([0, 40])
    controller.abort()
    await expect(left).rejects.toThrow(/abort/)
    expect(await read).toEqual([entries[0], entries[40]])
    expect(rows.readNow(firsts.slice(-1))).toBeNull()
  })

  it('finds the row of an id', async () => {
    const rows = new ParquetRows(await open())
    expect(await rows.locate(entries[GROUP + 3]?.id ?? '')).toBe(GROUP + 3)
    expect(rows.rowOf(entries[GROUP + 3]?.id ?? '')).toBe(GROUP + 3)
    expect(await rows.locate('nobody')).toBeNull()
    expect(await rows.locate('')).toBeNull()
    await expect(rows.locate(`${entries[3]?.id}x`, AbortSignal.abort())).rejects.toThrow(/abort/)
  })

  it('counts as the memory engine does', async () => {
    const engine = await engineOf(await open())
    const memory = createMemoryEngine({ ...made.header, entries })
    const asked: readonly Filters[] = [
      NO_FILTERS,
      { ...NO_FILTERS, jurisdiction: [entries[5]?.jurisdiction ?? ''], kind: ['policy'] },
      { ...NO_FILTERS, topic: ['finance'], time: { type: 'range', start: '2015-03-02', end: '2016-01-09' } },
      { ...NO_FILTERS, time: { type: 'undated' } },
    ]
    for (const filters of asked) {
      for (const unit of BIN_UNITS) {
        expect(await engine.count(filters, unit)).toEqual(await memory.count(filters, unit))
      }
      const range = { type: 'offset', offset: 3, limit: 20 } as const
      expect(await engine.page(filters, 'newest', range)).toEqual(await memory.page(filters, 'newest', range))
    }
  })

  it('finds words in titles and names of divisions and places', async () => {
    const engine = await engineOf(await open())
    const [place] = entries.find(({ places }) => places.length > 0)?.places ?? []
    for (const text of ['发布办法', '[SYNTHETIC] guangdong', place?.name ?? '', '广东省 上线', 'nothing']) {
      const words = text.toLowerCase().split(' ')
      const memory = createMemoryEngine({
        ...made.header,
        entries: entries.map((entry) => ({ ...entry, summary: { zh: '无' } })),
      })
      const { passing } = await engine.count({ ...NO_FILTERS, text }, 'year')
      expect([words, passing]).toEqual([words, (await memory.count({ ...NO_FILTERS, text }, 'year')).passing])
    }
  })

  it('finds the names of divisions before any title is read, and says that it has searched none', async () => {
    const engine = await engineOf(await open(), false)
    const own = entries.filter(({ jurisdiction }) => jurisdiction === '440000')
    const counts = await engine.count({ ...NO_FILTERS, text: '广东省' }, 'year')
    expect(counts).toMatchObject({ passing: own.length, searched: 0 })
    expect(own.length).toBeGreaterThan(0)
    expect((await engine.count({ ...NO_FILTERS, text: '发布办法' }, 'year')).passing).toBe(0)
  })

  it('has a summary that answers what narrows nothing', async () => {
    const dataset = await open()
    const engine = await engineOf(dataset)
    const { columns, places } = await readCounted(dataset, () => undefined)
    const written = await summaryOf(dataset.header, places, columns.extent, (unit) =>
      engine.count(NO_FILTERS, unit),
    )
    const summary = readSummary('x', JSON.parse(JSON.stringify(written)))
    for (const unit of BIN_UNITS.filter((one) => one !== 'day')) {
      expect(summary?.counts(unit)).toEqual(await engine.count(NO_FILTERS, unit))
    }
    // Ten years of days, which would be most of the summary.
    expect(summary?.counts('day')).toBeNull()
    expect(readSummary('x', { ...written, bins: { ...written.bins, week: [1] } })).toBeNull()
    expect(readSummary('x', { ...written, header: { ...written.header, period: null } })).toBeNull()
    expect(readSummary('x', '<!doctype html>')).toBeNull()
  })
})

describe('a file that cannot be opened', () => {
  const header = JSON.stringify(made.header)
  const text = (name: string): SchemaElement[] => [
    { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
  ]
  const texts = (name: string): SchemaElement[] => [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
  ]
  const day = (name: string): SchemaElement[] => [
    { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
  ]
  type Column = readonly [SchemaElement[], unknown[]]
  const good: Readonly<Record<string, Column>> = {
    id: [text('id'), ['a', 'b']],
    jurisdiction: [text('jurisdiction'), ['110000', '100000']],
    kind: [text('kind'), ['policy', 'voice']],
    topics: [texts('topics'), [['finance'], []]],
    places: [texts('places'), [[], []]],
    start: [day('start'), [new Date('2019-07-06'), null]],
    end: [day('end'), [new Date('2019-07-06'), null]],
    title_zh: [text('title_zh'), ['甲', '乙']],
  }
  function fileOf(
    change: Readonly<Record<string, Column | null>>,
    metadata: string | null = header,
    rowGroupSize = 1000,
  ): ArrayBuffer {
    const columns = Object.entries({ ...good, ...change }).flatMap(([name, column]) =>
      column ? [{ name, schema: column[0], data: column[1] }] : [],
    )
    return parquetWriteBuffer({
      columnData: columns.map(({ name, data }) => ({ name, data })),
      rowGroupSize,
      schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
      ...(metadata !== null && { kvMetadata: [{ key: HEADER_KEY, value: metadata }] }),
    })
  }

  it('is not this one', async () => expect(await problemsOf(fileOf({}))).toEqual([]))

  it.each([
    ['no columns of days', { start: null, end: null }, ['lacks the column start', 'lacks the column end']],
    ['no title', { title_zh: null }, ['lacks the column title_zh / title_en']],
    ['days as text', { start: [text('start'), ['2019-07-06', '2019-07-06']] }, ['must hold DATE (INT32)']],
    [
      'days for topics',
      { topics: [day('topics'), [new Date(0), null]] },
      ['must hold UTF-8 (BYTE_ARRAY) / LIST'],
    ],
    [
      'an unknown kind',
      { kind: [text('kind'), ['policy', 'law']] },
      ['kind[2]: holds a value that cannot be understood: law'],
    ],
    [
      'a name for an adcode',
      { jurisdiction: [text('jurisdiction'), ['北京', '100000']] },
      ['jurisdiction[1]'],
    ],
    [
      'an end before its start',
      { end: [day('end'), [new Date('2019-07-05'), null]] },
      ['end[1]: holds a value that cannot be understood: 18082'],
    ],
    [
      'topics that are no texts',
      {
        topics: [
          [{ name: 'topics', type: 'BYTE_ARRAY', converted_type: 'JSON', repetition_type: 'REQUIRED' }],
          [1, 2],
        ],
      },
      ['topics: is a column of the wrong type'],
    ],
  ] as const)('has %s', async (_, change, expected) => {
    const problems = await problemsOf(fileOf(change as unknown as Record<string, Column | null>))
    expect(problems).toHaveLength(expected.length)
    for (const [i, words] of expected.entries()) expect(problems[i]).toContain(words)
  })

  it('has its sets as lists or as texts, and reads the same', async () => {
    const lists = { topics: [['finance', 'tax', 'finance'], []], places: [['110108', '110105'], ['110105']] }
    const asLists = fileOf({
      topics: [texts('topics'), lists.topics],
      places: [texts('places'), lists.places],
    })
    const asTexts = fileOf({
      topics: [text('topics'), lists.topics.map((list) => list.join(' '))],
      places: [text('places'), lists.places.map((list) => list.join(' '))],
    })
    const read = async (content: ArrayBuffer) => {
      const dataset = await open(content)
      return [await readCounted(dataset, () => undefined), await new ParquetRows(dataset).read([0, 1])]
    }
    expect(await read(asTexts)).toEqual(await read(asLists))
    const [, entries] = await read(asTexts)
    expect(entries).toMatchObject([{ places: [{ adcode: '110108' }, { adcode: '110105' }] }, { topics: [] }])
  })

  it('leaves values out, and has days before 1970', async () => {
    const optional = (name: string): SchemaElement[] => [
      { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ]
    const content = fileOf({
      topics: [optional('topics'), [null, 'tax']],
      places: [optional('places'), [null, null]],
      start: [day('start'), [new Date('1949-10-01'), new Date('1969-12-31')]],
      end: [day('end'), [new Date('1949-10-02'), null]],
    })
    expect(await problemsOf(content)).toEqual([])
    const { columns } = await readCounted(await open(content), () => undefined)
    expect(columns).toMatchObject({
      startDay: Int32Array.of(-7397, -1),
      endDay: Int32Array.of(-7396, -1),
      topics: { dictionary: ['tax'], codes: Uint32Array.of(0, 1), offsets: Uint32Array.of(0, 0, 1) },
      places: { dictionary: [] },
    })
  })

  it('tells the row of a wrong value in any row group', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => i)
    const same = (column: Column | undefined): Column => [column?.[0] ?? [], rows.map(() => column?.[1][0])]
    const all = Object.fromEntries(Object.entries(good).map(([name, column]) => [name, same(column)]))
    const kinds = rows.map((row) => (row === 17 ? 'law' : 'policy'))
    const content = fileOf({ ...all, kind: [text('kind'), kinds] }, header, 10)
    expect((await open(content)).groups).toHaveLength(3)
    expect((await problemsOf(content))[0]).toContain('kind[18]: holds a value that cannot be understood: law')
  })

  it('has no header, or a bad one', async () => {
    expect((await problemsOf(fileOf({}, null)))[0]).toContain('has no policy-map-dataset/1 in its metadata')
    expect((await problemsOf(fileOf({}, '{')))[0]).toContain('has no policy-map-dataset/1')
    expect((await problemsOf(fileOf({}, '{"format":"policy-map-dataset/1"}')))[0]).toContain(
      'policy-map-dataset/1.id: is missing',
    )
  })

  it('has more different topics than codes', async () => {
    const rows = Array.from({ length: 70 }, (_, i) => i)
    const lists = rows.map((row) => Array.from({ length: 1000 }, (_, i) => `t${row * 1000 + i}`))
    const same = (column: Column | undefined): Column => [column?.[0] ?? [], rows.map(() => column?.[1][0])]
    const all = Object.fromEntries(Object.entries(good).map(([name, column]) => [name, same(column)]))
    const problems = await problemsOf(fileOf({ ...all, topics: [texts('topics'), lists] }))
    expect(problems[0]).toContain('more than 65,536 different values in topics')
  })

  it('has a list that is too long to be meant', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => `t${i}`)
    expect((await problemsOf(fileOf({ topics: [texts('topics'), [[], many]] })))[0]).toContain('topics[2]')
  })

  it('has 2^31 rows', async () => {
    const writer = new ByteWriter()
    const file = new ParquetWriter({ writer, schema: [{ name: 'root', num_children: 1 }, ...text('id')] })
    file.write({ columnData: [{ name: 'id', data: ['a'] }] })
    file.num_rows = 2n ** 31n
    file.finish()
    expect((await problemsOf(writer.getBuffer()))[0]).toContain('has 2,147,483,648 rows')
  })

  it('is cut short, or none', async () => {
    const whole = fileOf({})
    for (const content of [whole.slice(0, whole.byteLength / 2), whole.slice(20), new ArrayBuffer(0)]) {
      expect((await problemsOf(content))[0]).toContain('is no whole Parquet file')
    }
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>').buffer
    expect((await problemsOf(page))[0]).toContain('is no whole Parquet file')
  })

  it('is damaged somewhere: a message, or the rows, never anything else', async () => {
    for (let at = 4; at < bytes.byteLength; at += 997) {
      const broken = new Uint8Array(bytes.slice(0))
      broken.fill(0xff, at, at + 24)
      await problemsOf(broken.buffer)
    }
  })
})
