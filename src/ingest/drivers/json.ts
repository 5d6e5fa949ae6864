/** JSON: the product's own formats, and plain lists of objects as tables. */
import { decode } from '../decode'
import { MOST_TABLE_BYTES } from '../limits'
import { migrateDataset } from '../migrations'
import { failed, type OpenedFile } from '../opened'
import { cellText } from './cellText'
import type { Driver } from './driver'
import { MOST_COLUMNS, MOST_ROWS, nameWithoutEnding, TOO_MANY, tableOf, trimmed } from './rows'

/** The product's formats nest nine deep. */
const DEEPEST = 64

export const openJson: Driver = async (bytes, name, progress, signal) => {
  const decoded = decode(bytes, MOST_TABLE_BYTES)
  if (!decoded.ok) return { type: 'failed', message: decoded.message }
  progress(0.2)
  signal?.throwIfAborted()
  let value: unknown
  try {
    value = JSON.parse(decoded.text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(
      `不是有效的 JSON，或已损坏（${why}）；请重新导出。`,
      `this is no valid JSON, or damaged (${why}): export it again.`,
    )
  }
  progress(0.6)
  signal?.throwIfAborted()
  const flaw = flawOf(value)
  if (flaw === 'deep') {
    return failed(
      `JSON 嵌套超过 ${DEEPEST} 层，不是本产品的文件。`,
      `the JSON is nested more than ${DEEPEST} deep: it is no file of this product.`,
    )
  }
  if (flaw === 'proto') {
    return failed(
      'JSON 中有名为 __proto__ 的键，没有打开；请删去。',
      'the JSON has a key named __proto__: it was not opened. Remove the key.',
    )
  }
  return byFormat(value, name)
}

function byFormat(value: unknown, name: string): OpenedFile {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (typeof format === 'string') {
    if (format.startsWith('policy-map-library/')) return { type: 'library', value }
    if (format.startsWith('policy-map-briefing/')) {
      return failed(
        '这是简报文件；请在“简报”中打开。',
        'this is a briefing: open it where briefings are edited.',
      )
    }
    if (format.startsWith('policy-map-dataset/')) return migrateDataset(value, format)
  }
  if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) return listAsTable(value, name)
  return failed(
    '不是本产品的 JSON：format 应为 policy-map-dataset/1，或者是对象的列表。',
    'this JSON is not of this product: its format should be policy-map-dataset/1, or it should be a list of objects.',
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Objects as rows, their keys as headers. */
function listAsTable(list: readonly Readonly<Record<string, unknown>>[], name: string): OpenedFile {
  const keys = new Set<string>()
  for (const one of list) for (const key of Object.keys(one)) if (keys.size <= MOST_COLUMNS) keys.add(key)
  if (list.length >= MOST_ROWS || keys.size > MOST_COLUMNS) return TOO_MANY
  const head = [...keys]
  const rows = list.map((one) => head.map((key) => (Object.hasOwn(one, key) ? cellText(one[key]) : '')))
  return tableOf([{ name: nameWithoutEnding(name), rows: trimmed([head, ...rows]), notes: [] }])
}

/** Walks the whole value without recursion. */
function flawOf(value: unknown): 'deep' | 'proto' | null {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return 'deep'
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      if (Object.hasOwn(one, '__proto__')) return 'proto'
      for (const child of Object.values(one))
        if (typeof child === 'object' && child !== null) next.push(child)
    }
    level = next
  }
  return null
}
