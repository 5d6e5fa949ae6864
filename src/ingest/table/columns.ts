/** What the columns of a sheet mean. */

/** `precision` is one of the words of the format (`day`, `month` …); `section` is where in its source an entry stands. */
export type ColumnMeaning =
  | 'date'
  | 'endDate'
  | 'precision'
  | 'jurisdiction'
  | 'place'
  | 'kind'
  | 'topic'
  | 'title'
  | 'summary'
  | 'actor'
  | 'media'
  | 'section'
  | 'note'
  | 'id'
  | 'ignore'

/** All meanings, in the order in which a choice of them is shown. */
export const COLUMN_MEANINGS: readonly ColumnMeaning[] = [
  'date',
  'endDate',
  'precision',
  'jurisdiction',
  'place',
  'kind',
  'topic',
  'title',
  'summary',
  'actor',
  'media',
  'section',
  'note',
  'id',
  'ignore',
]

/**
 * How a sheet is to be read. A meaning may stand several times: titles, summaries and notes then go to the language that
 * they are in, lists (places, topics, actors, media) are joined, and of anything else the first full cell counts.
 */
export interface ColumnMapping {
  /** Index in `rows` of the last row of headers; -1 where there is none. Entries start below it. */
  readonly headerRow: number
  /** By column; columns beyond the list are ignored. */
  readonly columns: readonly ColumnMeaning[]
}
