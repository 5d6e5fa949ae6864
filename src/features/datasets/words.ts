import { LANG_TAGS, type Lang } from '../../domain/text'

/** Bytes in words, such as 12 KB or 3.4 MB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)}\u00a0KB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)}\u00a0MB` : `${(bytes / 1e9).toFixed(1)}\u00a0GB`
}

/** The user's own calendar day of a moment, in milliseconds since 1970. */
export function dayOf(moment: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LANG_TAGS[lang], { dateStyle: 'medium' }).format(moment)
}
