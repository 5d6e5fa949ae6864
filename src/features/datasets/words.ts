import { formatDay } from '../../domain/dates'
import type { Lang } from '../../domain/text'
import { formatRange } from '../../i18n/dates'

/** Bytes in words, such as 12 KB or 3.4 MB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)}\u00a0KB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)}\u00a0MB` : `${(bytes / 1e9).toFixed(1)}\u00a0GB`
}

/** The user's own calendar day of a moment, in milliseconds since 1970. */
export function dayOf(moment: number, lang: Lang): string {
  const at = new Date(moment)
  const day = formatDay(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000)
  return formatRange(day, day, lang)
}
