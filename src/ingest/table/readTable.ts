/** Reads a table: from a sheet and what its columns mean to a dataset, what was uncertain, and where each field was read. */
import type { Dataset, Entry } from '../../domain/dataset'
import { coveredBy } from '../coverage'
import { datasetId } from '../naming'
import type { Progress, Sheet } from '../opened'
import type { Field, Mark } from '../types'
import type { ColumnMapping, ColumnMeaning } from './columns'
import type { TableContext } from './context'
import { EntryIds } from './entryIds'
import { renderSheet } from './rendering'
import { tableRows } from './rows'
import { readTableDates } from './tableDates'
import { readTableEntry } from './tableEntry'
import { TableIssues } from './tableIssues'
import { TopicNames } from './topicNames'
import type { TableOptions, TableReading, UnknownName } from './types'

/** From this many rows on, only what is uncertain is marked: nobody looks at all of them. */
const MANY_ROWS = 5000
const SURE = 0.85

/** Rows between two reports of progress. */
const STEP = 500

/** Never throws; the dataset is valid, and empty where no row could be read. Takes time in proportion to the sheet. */
export function readTable(
  sheet: Sheet,
  mapping: ColumnMapping,
  options: TableOptions,
  progress: Progress = () => {},
): TableReading {
  const { index, source } = options
  const rendering = renderSheet(sheet)
  const issues = new TableIssues(rendering)
  const rows = tableRows(sheet, mapping)
  const above = sheet.rows.slice(0, Math.max(0, mapping.headerRow)).flat()
  const file = source.file.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  const read = readTableDates(rows, options.period, [...above, sheet.name, file].join('\n'))
  progress(0.3)
  const { period } = read
  const marks: Mark[] = []
  const isMany = rows.length > MANY_ROWS
  const meanings = new Set<ColumnMeaning>(mapping.columns)
  const names: TableContext['names'] = new Map(
    Object.entries(options.names ?? {}).map(([written, adcode]) => [
      written,
      { adcode, place: null, confidence: 1, isOwnName: false, suggestions: [adcode], rows: 0 },
    ]),
  )
  const context: TableContext = {
    id: datasetId(period),
    sheet: sheet.name,
    period,
    index,
    issues,
    topics: new TopicNames(options.topics ?? []),
    names,
    kinds: new Map(),
    ids: new EntryIds(),
    has: (meaning) => meanings.has(meaning),
    mark: (entry, field, value, { row, column }, confidence) => {
      const span = rendering.cell(row, column)
      if (span.end > span.start && (!isMany || confidence < SURE))
        marks.push({ entry, field, value, confidence, ...span })
    },
  }
  for (const { row, column, code, message } of sheet.notes) {
    issues.add('warning', code, { row: row - 1, column: column - 1 }, message)
  }
  const entries: Entry[] = []
  const confidence = new Map<string, Readonly<Record<Field, number>>>()
  for (const [i, row] of rows.entries()) {
    if (i % STEP === 0) progress(0.3 + (0.7 * i) / rows.length)
    const date = read.dates[i]
    const made = date && readTableEntry(row, date, context)
    if (!made) continue
    const section = row.first('section')?.text ?? `${sheet.name}/${row.row + 1}`
    entries.push({ ...made.entry, locator: { section, ...rendering.row(row.row) } })
    confidence.set(made.entry.id, made.confidence)
  }
  tellPeriod(read, issues, entries.length)
  const title = titleOf(above, file)
  const dataset: Dataset = {
    format: 'policy-map-dataset/1',
    id: context.id,
    title: { [/[一-龥]/.test(title) ? 'zh' : 'en']: title },
    period,
    source: { title, file: source.file, sha256: source.sha256 },
    coverage: coveredBy([], entries),
    topics: context.topics.declare(new Set(entries.flatMap(({ topics }) => topics))),
    entries,
  }
  return {
    dataset,
    named: [],
    issues: issues.sorted(),
    marks,
    confidence,
    text: rendering.text,
    names: unknownNames(names),
    basis: read.basis,
  }
}

function titleOf(above: readonly string[], file: string): string {
  const first = above.find((cell) => cell.trim().length >= 4 && cell.length <= 80)
  return first?.trim().replace(/\s+/g, ' ') || file.trim() || '导入的表格'
}

function unknownNames(names: TableContext['names']): readonly UnknownName[] {
  return [...names]
    .filter(([, { isOwnName, rows }]) => !isOwnName && rows > 0)
    .map(([written, { rows, adcode, suggestions }]) => ({ written, rows, adcode, suggestions }))
    .sort((a, b) => Number(a.adcode !== null) - Number(b.adcode !== null) || b.rows - a.rows)
}

function tellPeriod(
  { period, basis }: ReturnType<typeof readTableDates>,
  issues: TableIssues,
  entries: number,
): void {
  const top = { row: 0, column: null }
  const days = `${period.start}/${period.end}`
  if (entries === 0) {
    issues.add('error', 'no-entries', top, {
      zh: '没有读出条目：请核对表头所在的行和各列的含义。',
      en: 'no entries were read: check which row has the headers, and what the columns mean.',
    })
    return
  }
  if (basis === 'text') {
    issues.add('warning', 'period-read', top, {
      zh: `时段读作 ${days}；如不对，请另行指定。`,
      en: `the period was read as ${days}: give another if that is wrong.`,
    })
  } else if (basis === 'dates') {
    issues.add('warning', 'period-guessed', top, {
      zh: `没有写明时段；按各行日期取 ${days}。请指定时段。`,
      en: `no period is stated; ${days} is the span of the dates. State it.`,
    })
  } else if (basis === 'unknown') {
    issues.add('error', 'year-unknown', top, {
      zh: `没有一行有完整的日期；时段暂取 ${days}。请指定时段。`,
      en: `no row has a date with its year; the period is ${days} for now. State it.`,
    })
  }
  issues.add('warning', 'coverage-guessed', top, {
    zh: '表格没有写明范围：只有出现过的省份算作已覆盖。请核对。',
    en: 'the table does not say what it covers: only the divisions with a row count as covered. Check it.',
  })
}
