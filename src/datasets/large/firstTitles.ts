import { type CountedColumns, NO_DAY } from '../../engine/columns'
import { CHUNK_ROWS } from './titleIndex'

/**
 * How many titles, from the last row on, have to be there before a search is answered from them: those of undated rows, which
 * stand last, and a string of the index. Else the first answer to a list of the newest would be of undated ones alone.
 */
export function firstTitles({ rows, startDay }: Pick<CountedColumns, 'rows' | 'startDay'>): number {
  const undated = rows - 1 - startDay.findLastIndex((day) => day !== NO_DAY)
  return Math.min(rows, CHUNK_ROWS + (undated < rows ? undated : 0))
}
