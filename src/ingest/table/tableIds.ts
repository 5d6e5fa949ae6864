import type { Kind } from '../../domain/dataset'
import type { Owner, TableContext } from './context'
import type { TableRow } from './rows'

/** The id that the row states, where it can be one; else jurisdiction, kind and a number. Never the same twice. */
export function entryId(
  row: TableRow,
  { adcode }: Owner,
  kind: Kind,
  { id, ids, issues }: TableContext,
): string {
  const cell = row.first('id')
  const stated = cell ? statedId(cell.text, id) : null
  if (cell && stated === null) {
    issues.share('warning', 'id-unfit', '', cell, (rows) => ({
      zh: `${rows} 个编号不能作标识（只可用字母、数字、点、下划线和连字符）：另编了一个。`,
      en: `${rows} ids cannot be used (only letters, digits, dots, underscores and hyphens can): others were made.`,
    }))
  }
  if (cell && stated !== null && ids.has(stated)) {
    issues.add('warning', 'id-twice', cell, {
      zh: `编号“${cell.text}”出现过：后一条另编。是否重复？`,
      en: `the id "${cell.text}" stands above already: this one got another. Is the row there twice?`,
    })
  }
  return stated === null ? ids.take(`${id}-${adcode}-${kind}-`, true) : ids.take(stated, false)
}

function statedId(text: string, dataset: string): string | null {
  if (/^\d{1,9}$/.test(text)) return `${dataset}-${text}`
  return /^[\w.-]{1,150}$/.test(text) ? text : null
}
