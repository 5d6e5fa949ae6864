import type { EntryDate } from '../domain/dataset'
import { parseDay } from '../domain/dates'
import type { Lang } from '../domain/text'
import { commonMessages } from './messages/common'

const LOCALE: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en-GB' }
const MS_PER_DAY = 86_400_000

type Style = 'long' | 'short' | 'monthDay' | 'month'

const OPTIONS: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  monthDay: { month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(lang: Lang, style: Style): Intl.DateTimeFormat {
  const key = `${lang}-${style}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALE[lang], { ...OPTIONS[style], timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

function time(iso: string): number {
  return (parseDay(iso) ?? 0) * MS_PER_DAY
}

/** The end of a range without what it shares with the start, which an English range writes last, a Chinese one first. */
function join(start: string, end: string, lang: Lang, style: 'long' | 'short'): string {
  const day = (iso: string): string => format(lang, style).format(time(iso))
  const sameYear = start.slice(0, 4) === end.slice(0, 4)
  const sameMonth = start.slice(0, 7) === end.slice(0, 7)
  const number = (iso: string): string => String(Number(iso.slice(8)))
  if (lang === 'zh') {
    const rest = sameMonth
      ? `${number(end)}日`
      : format(lang, sameYear ? 'monthDay' : 'long').format(time(end))
    return `${day(start)}至${rest}`
  }
  if (sameMonth) return `${number(start)}–${day(end)}`
  return `${sameYear && style === 'long' ? format(lang, 'monthDay').format(time(start)) : day(start)} – ${day(end)}`
}

/** Days from one to another in words; a single day when both are the same. ISO in; Intl's own ranges differ by engine. */
export function formatRange(
  start: string,
  end: string,
  lang: Lang,
  style: 'long' | 'short' = 'long',
): string {
  return start === end ? format(lang, style).format(time(start)) : join(start, end, lang, style)
}

/** The first and the last day of a span, each by itself: with their years where these differ. ISO in. */
export function formatEnds(start: string, end: string, lang: Lang): readonly [string, string] {
  const style = start.slice(0, 4) === end.slice(0, 4) ? 'short' : 'long'
  return [formatRange(start, start, lang, style), formatRange(end, end, lang, style)]
}

/** An entry's date, as precise as it is known. */
export function formatEntryDate(date: EntryDate, lang: Lang, style: 'long' | 'short' = 'long'): string {
  const { start, end, precision } = date
  if (start === null || end === null) return commonMessages[lang].undated
  switch (precision) {
    case 'day':
    case 'range':
    case 'unknown':
      return formatRange(start, end, lang, style)
    case 'month':
      return format(lang, 'month').format(time(start))
    case 'quarter': {
      const quarter = Math.ceil(Number(start.slice(5, 7)) / 3)
      const year = start.slice(0, 4)
      return lang === 'zh' ? `${year}年第${'一二三四'[quarter - 1]}季度` : `Q${quarter} ${year}`
    }
  }
}
