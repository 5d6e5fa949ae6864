import { formatCount } from '../domain/numbers'

/** A number of things in English: `1 row`, `2,000 rows`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`
}

/** A number of entries in English. */
export function entriesEn(n: number): string {
  return counted(n, 'entry', 'entries')
}

/** A number of entries in Chinese. */
export function entriesZh(n: number): string {
  return `${formatCount(n)} 条`
}

/** From one count to another, in either language; only the one where both are the same. */
export function countSpan(min: number, max: number): string {
  return min === max ? formatCount(min) : `${formatCount(min)}–${formatCount(max)}`
}
