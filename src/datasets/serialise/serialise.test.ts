import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../domain/dataset'
import { NO_FILTERS } from '../../domain/filters'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { entriesArbitrary, filtersArbitrary } from '../../testing/arbitraries'
import { buildDataset, buildEntry } from '../../testing/builders'
import { parseDataset } from '../schema'
import { checkDataset } from '../validate'
import { CSV_BOM, csvText } from './csv'
import { datasetJson, selectionOf } from './json'
import { aboutRows, TABLE_HEAD, TABLE_WIDTHS, tableRows } from './table'
import { XLSX_MOST_ROWS, xlsxFile } from './xlsx'

const shipped = JSON.parse(readFileSync('data/2019q3/dataset.json', 'utf8')) as Dataset

/** Texts that break naive writers. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\ta',
    '\ra',
    'a"b',
    '"',
    'a,b',
    'a\r\nb',
    '\n',
    '<img onerror=alert(1)>',
    '区块链',
    '__proto__',
    "'a",
  ),
)

describe('tableRows', () => {
  it('has a cell for every column', () => {
    const rows = tableRows(shipped.entries, shipped.topics)
    expect(rows.length).toBe(37)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([TABLE_HEAD.length]))
    expect(TABLE_WIDTHS.length).toBe(TABLE_HEAD.length)
  })

  it('says all that is known of an entry', () => {
    const entry = buildEntry({
      places: [{ adcode: '110108', name: '海淀区' }],
      topics: ['finance', 'unknown'],
      date: { start: '2019-07-01', end: '2019-07-31', precision: 'month' },
      actors: [{ name: '甲', role: '市长' }, { name: '乙' }],
      media: ['丙报', '丁报'],
      note: { zh: '注', en: 'Note' },
    })
    const [row = []] = tableRows([entry], buildDataset([]).topics)
    expect(Object.fromEntries(row.map((cell, i) => [TABLE_HEAD[i], cell]))).toMatchInlineSnapshot(`
      {
        "actors": "甲 (市长); 乙",
        "date_end": "2019-07-31",
        "date_precision": "month",
        "date_start": "2019-07-01",
        "id": "test-110000-policy-1",
        "jurisdiction": "110000",
        "jurisdiction_en": "Beijing",
        "jurisdiction_zh": "北京市",
        "kind": "policy",
        "media": "丙报; 丁报",
        "note_en": "Note",
        "note_zh": "注",
        "places": "110108 海淀区",
        "section": "北京/政策/1",
        "summary_en": "Summary.",
        "summary_zh": "摘要。",
        "title_en": "Title",
        "title_zh": "标题",
        "topics": "finance; unknown",
        "topics_en": "Finance; unknown",
        "topics_zh": "金融; unknown",
      }
    `)
  })

  it('leaves unknown dates empty', () => {
    const entry = buildEntry({ date: { start: null, end: null, precision: 'unknown' } })
    const [row = []] = tableRows([entry], [])
    expect(row.slice(TABLE_HEAD.indexOf('date_start')).slice(0, 3)).toEqual(['', '', 'unknown'])
  })
})

describe('csvText', () => {
  it('reads back as written, but for the apostrophe before formulas', () => {
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((n) => fc.array(fc.array(text, { minLength: n, maxLength: n }), { minLength: 1 }))
    fc.assert(
      fc.property(rows, (table) => {
        const { data, errors } = parse<string[]>(csvText(table).replace(/\r\n$/, ''), {
          delimiter: ',',
          newline: '\r\n',
        })
        expect(errors).toEqual([])
        expect(data).toEqual(
          table.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))),
        )
      }),
    )
  })

  it('starts no cell like a formula', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(csvText([[cell, '']])).not.toMatch(/^"?[=+\-@\t\r]/)
      }),
    )
  })

  it('writes the shipped entries', () => {
    const file = CSV_BOM + csvText([TABLE_HEAD, ...tableRows(shipped.entries, shipped.topics)])
    const { data } = parse<Record<string, string>>(file, { header: true, skipEmptyLines: true })
    expect(data.length).toBe(37)
    expect(data.map(({ id }) => id)).toEqual(shipped.entries.map(({ id }) => id))
    expect(data.map((row) => row.summary_zh)).toEqual(shipped.entries.map(({ summary }) => summary.zh))
  })
})

async function sheetsOf(
  file: Blob,
): Promise<{ readonly sheet: string; readonly data: readonly unknown[][] }[]> {
  return readXlsxFile(Buffer.from(await file.arrayBuffer())) as never
}

function column(cells: readonly string[]) {
  return xlsxFile([{ name: 'a', head: ['head'], rows: [cells.map((cell) => [cell])], widths: [10] }])
}

/** Texts that the reader gives back as they are: it trims, and leaves the format's own escapes. */
const cellText = text
  .map((one) => one.trim())
  .filter((one) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]+$/u.test(one) && !/_x[0-9a-f]{4}_/i.test(one))

describe('xlsxFile', () => {
  it('reads back as written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellText, { minLength: 1, maxLength: 8 }), async (cells) => {
        const [sheet] = await sheetsOf(await column(cells))
        expect(sheet?.data).toEqual([['head'], ...cells.map((cell) => [cell])])
      }),
    )
  })

  it('writes the shipped entries in portions, and what they are of', async () => {
    const rows = tableRows(shipped.entries, shipped.topics)
    async function* portions() {
      for (let i = 0; i < rows.length; i += 10) yield rows.slice(i, i + 10)
    }
    const facts = aboutRows(shipped, [['filters', 'none']])
    const file = await xlsxFile([
      { name: 'entries', head: TABLE_HEAD, rows: portions(), widths: TABLE_WIDTHS },
      { name: 'about', head: ['field', 'value'], rows: [facts], widths: [] },
    ])
    const [entries, about] = await sheetsOf(file)
    expect(entries?.sheet).toBe('entries')
    expect(entries?.data.map((row) => row.map((cell) => cell ?? ''))).toEqual([TABLE_HEAD, ...rows])
    expect(about?.data).toContainEqual(['dataset', '2019q3'])
    expect(about?.data).toContainEqual(['filters', 'none'])
    expect(about?.data.flat()).not.toContain('licence')
  })

  it('names columns past Z', async () => {
    const head = Array.from({ length: 60 }, (_, i) => `c${i}`)
    const [sheet] = await sheetsOf(await xlsxFile([{ name: 'a', head, rows: [], widths: [] }]))
    expect(sheet?.data).toEqual([head])
  })

  it('drops what no workbook can hold', async () => {
    const [sheet] = await sheetsOf(await column(['a\u0000b\ud800c', 'x'.repeat(40_000), 'a\r\nb']))
    expect(sheet?.data[1]).toEqual(['abc'])
    expect(String(sheet?.data[2]?.[0]).length).toBe(32_767)
    expect(sheet?.data[3]).toEqual(['a\nb'])
  })

  it('refuses more rows than a sheet holds', async () => {
    const many = Array.from({ length: XLSX_MOST_ROWS }, () => '')
    await expect(column(many)).rejects.toThrow('a has more than the 1048576 rows')
  })

  it('passes on what goes wrong with the rows', async () => {
    // biome-ignore lint/correctness/useYield: it fails before it has anything
    async function* rows(): AsyncGenerator<string[][]> {
      throw new Error('stopped')
    }
    await expect(xlsxFile([{ name: 'a', head: [], rows: rows(), widths: [] }])).rejects.toThrow('stopped')
  })
})

describe('selectionOf', () => {
  it('gives the whole dataset back as it was shipped', () => {
    const { entries, ...rest } = shipped
    const whole = selectionOf(rest, entries.toReversed(), NO_FILTERS, {})
    expect(datasetJson(whole)).toBe(readFileSync('data/2019q3/dataset.json', 'utf8'))
  })

  it('is a valid dataset of just these entries, whatever the filters', async () => {
    await fc.assert(
      fc.asyncProperty(filtersArbitrary, async (filters) => {
        const { entries: _, ...rest } = shipped
        const { rows } = await createMemoryEngine(shipped).page(filters, 'newest', {
          type: 'offset',
          offset: 0,
          limit: 100,
        })
        const selection = selectionOf(rest, rows, filters, { zh: '筛选', en: 'filtered' })
        const parsed = parseDataset(JSON.parse(datasetJson(selection)))
        expect(parsed).toEqual({ ok: true, dataset: selection })
        expect(checkDataset(selection)).toEqual([])
        expect(new Set(selection.entries)).toEqual(new Set(rows))
      }),
    )
  })

  it('is valid for datasets of any entries', () => {
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        const { entries: _, ...rest } = buildDataset(entries)
        const selection = selectionOf(rest, entries, NO_FILTERS, { zh: '筛选' })
        expect(parseDataset(JSON.parse(datasetJson(selection))).ok).toBe(true)
      }),
    )
  })

  it('claims no zero for jurisdictions that were left out', () => {
    const { entries, ...rest } = shipped
    const filters = { ...NO_FILTERS, jurisdiction: ['110000', '610000'] }
    const rows = entries.filter(({ jurisdiction }) => jurisdiction === '110000')
    expect(selectionOf(rest, rows, filters, { zh: '北京、陕西' })).toMatchObject({
      id: '2019q3-selection',
      title: { zh: '2019年第三季度区块链政策、声音与应用（北京、陕西）' },
      coverage: ['110000', '610000'],
    })
  })
})
