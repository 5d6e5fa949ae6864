import { KINDS } from '../../domain/dataset'
import { ColumnBuilder } from '../../engine/columnBuilder'
import { type CountedColumns, DictionaryOverflow, NO_DAY } from '../../engine/columns'
import { joinedFile } from './joinedFile'
import { FILTER_COLUMNS, PLACE_NAMES_COLUMN } from './layout'
import { type ParquetDataset, type PlaceNames, rangesOf } from './parquet'
import { listOf, listOfSet } from './parquetRows'
import { forGroups, type Values } from './rowGroups'
import { TextNumbers } from './textNumbers'
import { trouble } from './trouble'

const ADCODE = /^[1-9]\d{5}$/

/** As in the format: a longer list is a mistake. */
const LONGEST_LIST = 1000
/** The same of a text, in characters. */
const LONGEST_SET = 20 * LONGEST_LIST

const FILTER_NAMES = FILTER_COLUMNS.map(({ name }) => name)

/** In the place of a code. */
const WRONG = -1

type CodeOf = (value: unknown) => number

/**
 * Reads what charts and filters need.
 *
 * @param onRows is told how many rows are there.
 * @throws DatasetError where a value makes no sense, or a field has too many of them.
 */
export async function readCounted(
  dataset: ParquetDataset,
  onRows: (rows: number) => void,
): Promise<{ readonly columns: CountedColumns; readonly places: PlaceNames }> {
  const { url, header } = dataset
  const texts = new TextNumbers()
  const builder = new ColumnBuilder(dataset.rows)
  const names = new Map<string, string>(dataset.places ?? [])
  const wanted = dataset.places ? FILTER_NAMES : [...FILTER_NAMES, PLACE_NAMES_COLUMN]
  const file = joinedFile(dataset.file, rangesOf(dataset.metadata, wanted))
  const append = appender(dataset, builder, texts)
  const found = (values: Values, group: number): void => {
    append(values, group)
    const places = values.get('places') ?? []
    values.get(PLACE_NAMES_COLUMN)?.forEach((value, row) => {
      const own = listOfSet(texts.read(places[row]))
      for (const [i, name] of listOf(texts.read(value)).entries()) if (name) names.set(own[i] ?? '', name)
    })
    onRows(builder.rows)
  }
  try {
    await forGroups({ ...dataset, file }, wanted, found, { parsers: texts.parsers })
  } catch (error) {
    throw error instanceof DictionaryOverflow ? trouble(url, 'tooManyValues', error.field) : error
  }
  return { columns: builder.finish(header.period), places: [...names] }
}

/** Appends row groups to columns: column by column, by the numbers of their texts, which takes half of going row by row. */
function appender({ url, groups }: ParquetDataset, builder: ColumnBuilder, texts: TextNumbers) {
  const kinds = new Map<string, number>(KINDS.map((kind, code) => [kind, code]))
  const jurisdiction = texts.each((text) => (ADCODE.test(text) ? builder.jurisdictionCode(text) : WRONG))
  const kind = texts.each((text) => kinds.get(text) ?? WRONG)
  const topics = setCode(texts, (set) => builder.topicsCode(set))
  const places = setCode(texts, (set) => builder.placesCode(set))

  return (values: Values, group: number): void => {
    const { rows = 0, start: from = 0 } = groups[group] ?? {}
    const column = (name: string): readonly unknown[] => values.get(name) ?? []
    // Row numbers are told from 1, as spreadsheets and viewers show them.
    const wrong = (name: string, row: number, value: unknown) =>
      trouble(`${url}: ${name}[${from + row + 1}]`, 'wrongValue', String(value).slice(0, 40))
    const coded = <T extends Uint8Array | Uint16Array | Uint32Array>(
      codes: T,
      name: string,
      codeOf: CodeOf,
    ): T => {
      const own = column(name)
      for (let row = 0; row < rows; row++) {
        const code = codeOf(own[row])
        if (code === WRONG) throw wrong(name, row, texts.read(own[row]))
        codes[row] = code
      }
      return codes
    }
    const start = daysOf(column('start'), rows)
    const end = daysOf(column('end'), rows)
    for (let row = 0; row < rows; row++) {
      const first = start[row] ?? NO_DAY
      const last = end[row] ?? NO_DAY
      if (last === NO_DAY) end[row] = first
      else if (first === NO_DAY || last < first) throw wrong('end', row, last)
    }
    builder.append({
      jurisdiction: coded(new Uint16Array(rows), 'jurisdiction', jurisdiction),
      kind: coded(new Uint8Array(rows), 'kind', kind),
      topics: coded(new Uint32Array(rows), 'topics', topics),
      places: coded(new Uint32Array(rows), 'places', places),
      start,
      end,
    })
  }
}

/** The code of a set as it stands in its column: a text, or a list of texts. */
function setCode(texts: TextNumbers, codeOf: (set: readonly string[] | string) => number): CodeOf {
  const ofText = texts.each((text) => (text.length > LONGEST_SET ? WRONG : codeOf(text)))
  return (value) => {
    if (!Array.isArray(value)) return ofText(value)
    return value.length > LONGEST_LIST ? WRONG : codeOf(listOf(texts.read(value)))
  }
}

function daysOf(values: readonly unknown[], rows: number): Int32Array {
  const days = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const value = values[row]
    days[row] = typeof value === 'number' && Number.isSafeInteger(value) ? value : NO_DAY
  }
  return days
}
