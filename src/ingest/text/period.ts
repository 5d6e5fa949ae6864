/** The period that a digest covers, from its title and opening, or from its dates. */
import { chineseDates } from './chineseDates'
import { type DateMention, iso, type Period, resolve } from './dateMention'
import { englishDates } from './englishDates'

/** Where a period was read. */
export interface PeriodReading {
  readonly period: Period
  readonly basis: 'given' | 'text' | 'dates' | 'year' | 'unknown'
  readonly mention: { readonly start: number; readonly end: number } | null
}

/** How much of a text is the opening. */
const OPENING = 3000

const datesOf = (key: string, lang: 'zh' | 'en') => (lang === 'zh' ? chineseDates(key) : englishDates(key))

/** Shorter spans are likelier dates of something; a month range, a quarter or half a year is what a digest covers. */
function isPeriodLike({ precision, isVague, from, to }: DateMention): boolean {
  return isVague && (precision === 'quarter' || precision === 'month' || (from.day === 1 && to.day === 31))
}

/**
 * @param key folded text. @param opening where the first section starts.
 * @param today year and all, for a text that names no year at all.
 */
export function readPeriod(key: string, opening: number, lang: 'zh' | 'en', today: string): PeriodReading {
  const head = key.slice(0, Math.min(OPENING, Math.max(opening, 200)))
  const year = yearOf(head) ?? yearOf(key.slice(0, 200_000))
  const base = year === null ? null : { start: iso(year, 1, 1), end: iso(year, 12, 31) }
  const found = datesOf(head, lang)
    .filter((mention) => isPeriodLike(mention))
    .flatMap((mention) => resolve(mention, base) ?? [])
  const best = found.find(({ precision }) => precision !== 'month') ?? found[0]
  if (best) return { period: { start: best.start, end: best.end }, basis: 'text', mention: best.mention }
  const days = datesOf(key.slice(0, 200_000), lang).flatMap((mention) =>
    mention.precision === 'day' ? (resolve(mention, base) ?? []) : [],
  )
  const [first, last] = [days.map((day) => day.start).sort(), days.map((day) => day.end).sort()]
  const near = year === null ? [] : first.filter((day) => day.startsWith(String(year)))
  const start = near[0]
  const end = near.at(-1) ?? last.at(-1)
  if (start && end) return { period: { start, end }, basis: 'dates', mention: null }
  if (base) return { period: base, basis: 'year', mention: null }
  const now = Number(today.slice(0, 4))
  return { period: { start: iso(now, 1, 1), end: iso(now, 12, 31) }, basis: 'unknown', mention: null }
}

/** The year that a text names first, then most often. */
function yearOf(key: string): number | null {
  const counts = new Map<number, number>()
  for (const [, text] of key.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[-/.]\d|(?!\d)(?:[\s,.;:)]|$))/g)) {
    const year = Number(text)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? null
}
