/** Entries as a table: one row each, texts only, the same columns in CSV and XLSX. docs/exports.md tells what they hold. */
import type { Entry, Topic } from '../../domain/dataset'
import { jurisdictionNames } from '../../domain/divisions'
import type { DatasetHeader } from '../openDataset'

/** A column, and how wide a spreadsheet should show it, in characters. */
interface Column {
  readonly name: string
  readonly width: number
  readonly of: (entry: Entry, topics: ReadonlyMap<string, Topic['label']>) => string
}

/** Between the items of a list in one cell. */
const JOIN = '; '

function listed(items: readonly string[]): string {
  return items.join(JOIN)
}

const COLUMNS: readonly Column[] = [
  { name: 'id', width: 26, of: ({ id }) => id },
  { name: 'jurisdiction', width: 12, of: ({ jurisdiction }) => jurisdiction },
  {
    name: 'jurisdiction_zh',
    width: 14,
    of: ({ jurisdiction }) => jurisdictionNames(jurisdiction).name.zh ?? '',
  },
  {
    name: 'jurisdiction_en',
    width: 18,
    of: ({ jurisdiction }) => jurisdictionNames(jurisdiction).name.en ?? '',
  },
  {
    name: 'places',
    width: 22,
    of: ({ places }) => listed(places.map(({ adcode, name }) => `${adcode} ${name}`)),
  },
  { name: 'kind', width: 12, of: ({ kind }) => kind },
  { name: 'topics', width: 22, of: ({ topics }) => listed(topics) },
  {
    name: 'topics_zh',
    width: 18,
    of: ({ topics }, labels) => listed(topics.map((id) => labels.get(id)?.zh ?? id)),
  },
  {
    name: 'topics_en',
    width: 24,
    of: ({ topics }, labels) => listed(topics.map((id) => labels.get(id)?.en ?? id)),
  },
  { name: 'date_start', width: 12, of: ({ date }) => date.start ?? '' },
  { name: 'date_end', width: 12, of: ({ date }) => date.end ?? '' },
  { name: 'date_precision', width: 12, of: ({ date }) => date.precision },
  { name: 'title_zh', width: 40, of: ({ title }) => title.zh ?? '' },
  { name: 'title_en', width: 40, of: ({ title }) => title.en ?? '' },
  { name: 'summary_zh', width: 60, of: ({ summary }) => summary.zh ?? '' },
  { name: 'summary_en', width: 60, of: ({ summary }) => summary.en ?? '' },
  {
    name: 'actors',
    width: 30,
    of: ({ actors }) =>
      listed(actors.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`))),
  },
  { name: 'media', width: 20, of: ({ media }) => listed(media) },
  { name: 'note_zh', width: 30, of: ({ note }) => note?.zh ?? '' },
  { name: 'note_en', width: 30, of: ({ note }) => note?.en ?? '' },
  { name: 'section', width: 18, of: ({ locator }) => locator.section },
]

/** The table's head. */
export const TABLE_HEAD: readonly string[] = COLUMNS.map(({ name }) => name)

/** Widths of the columns in characters. */
export const TABLE_WIDTHS: readonly number[] = COLUMNS.map(({ width }) => width)

/** The rows of entries; a date is as precise as `date_precision` says, and filled out to ISO days. */
export function tableRows(
  entries: readonly Entry[],
  topics: readonly Topic[],
): readonly (readonly string[])[] {
  const labels = new Map(topics.map(({ id, label }) => [id, label]))
  return entries.map((entry) => COLUMNS.map(({ of }) => of(entry, labels)))
}

/** What a dataset states of itself and its source, a row each; `facts` come after it. Empty ones are left out. */
export function aboutRows(
  { id, title, period, source }: DatasetHeader,
  facts: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, string])[] = [
    ['dataset', id],
    ['title_zh', title.zh ?? ''],
    ['title_en', title.en ?? ''],
    ['period', `${period.start}/${period.end}`],
    ['source', source.title],
    ['source_file', source.file],
    ['source_sha256', source.sha256],
    ['publisher', source.publisher ?? ''],
    ['url', source.url ?? ''],
    ['licence', source.licence ?? ''],
    ...facts,
  ]
  return rows.filter(([, value]) => value !== '')
}
