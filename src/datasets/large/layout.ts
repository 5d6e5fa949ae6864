/**
 * A dataset as Parquet, `policy-map-dataset/1` in columns: a row an entry. The columns that charts count by stand first in
 * every row group, next to each other, so that one request gets them; texts behind them. Rows should stand by first day,
 * those without a date last: then the rows that a list shows together lie together. docs/big-data.md tells the whole.
 */
import { DATASET_FORMAT } from '../../domain/dataset'

/** Keys of the file's metadata: the dataset without its entries, and `[adcode, name]` of every place, both as JSON. */
export const HEADER_KEY = DATASET_FORMAT
export const PLACES_KEY = 'policy-map-places'

/**
 * What a column holds: texts, lists of texts, sets of ids, days since 1970-01-01, whole numbers. A set is a list of texts
 * or, read in half the time, one text with spaces between, of which the dictionary holds each combination once.
 */
type ColumnType = 'text' | 'texts' | 'set' | 'day' | 'number'

export interface ColumnLayout {
  readonly name: string
  readonly type: ColumnType
  /** A file without it cannot be opened. */
  readonly isNeeded: boolean
}

const needed = (name: string, type: ColumnType): ColumnLayout => ({ name, type, isNeeded: true })
const optional = (name: string, type: ColumnType): ColumnLayout => ({ name, type, isNeeded: false })

/** What charts and filters need. */
export const FILTER_COLUMNS: readonly ColumnLayout[] = [
  needed('jurisdiction', 'text'),
  needed('kind', 'text'),
  needed('topics', 'set'),
  needed('places', 'set'),
  needed('start', 'day'),
  needed('end', 'day'),
]

export const ID_COLUMN = 'id'
export const TITLE_COLUMNS = ['title_zh', 'title_en'] as const
export const PLACE_NAMES_COLUMN = 'place_names'

/** All columns, in the order in which they are written. */
export const COLUMNS: readonly ColumnLayout[] = [
  ...FILTER_COLUMNS,
  needed(ID_COLUMN, 'text'),
  optional('title_zh', 'text'),
  optional('title_en', 'text'),
  optional('kind_basis', 'text'),
  optional(PLACE_NAMES_COLUMN, 'texts'),
  optional('precision', 'text'),
  optional('summary_zh', 'text'),
  optional('summary_en', 'text'),
  optional('section', 'text'),
  optional('section_start', 'number'),
  optional('section_end', 'number'),
  optional('actors', 'texts'),
  optional('actor_roles', 'texts'),
  optional('media', 'texts'),
  optional('note_zh', 'text'),
  optional('note_en', 'text'),
]
