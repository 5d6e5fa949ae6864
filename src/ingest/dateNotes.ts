/** What an entry's note says about its date: written here, and found again here when a reviewer sets another date. Pure. */
import type { Dataset, EntryDate } from '../domain/dataset'
import { type LocalText, withText } from '../domain/text'

export interface DateFacts {
  /** Other dates that the text has: ISO days, or two with `/`. */
  readonly others: readonly string[]
  readonly isOutside: boolean
}

const MOST_DATES = 8

const OUTSIDE = { zh: '日期超出时段。', en: 'The date lies outside the period.' } as const

const OTHERS = {
  zh: { glue: '、', say: (days: string) => `文中另有日期：${days}。`, found: /文中另有日期：([\d/、-]+)。/g },
  en: {
    glue: ', ',
    say: (days: string) => `Other dates in the text: ${days}.`,
    found: /Other dates in the text: ([\d/, -]+)\. ?/g,
  },
} as const

/** The sentences of a note in one language; empty where there is nothing to say. */
export function sayDates({ others, isOutside }: DateFacts, lang: 'zh' | 'en'): string {
  const { glue, say } = OTHERS[lang]
  const distinct = [...new Set(others)].slice(0, MOST_DATES)
  return [distinct.length > 0 && say(distinct.join(glue)), isOutside && OUTSIDE[lang]]
    .filter(Boolean)
    .join(lang === 'en' ? ' ' : '')
}

export function isOutside({ start, end }: EntryDate, period: Dataset['period']): boolean {
  return start !== null && end !== null && (start < period.start || end > period.end)
}

/** A date as notes and marks have it; `null` where it is unknown. */
function dayOrDays({ start, end }: EntryDate): string | null {
  if (start === null || end === null) return null
  return start === end ? start : `${start}/${end}`
}

export interface Redating {
  readonly to: EntryDate
  /** The date that the text gives, if it is that which is replaced. */
  readonly read: EntryDate | null
  readonly period: Dataset['period']
  /** The language of a note that is begun. */
  readonly lang: 'zh' | 'en'
}

/** The note of an entry that has another date now. What it says besides stays. @returns `undefined` for none. */
export function redatedNote(
  note: LocalText | undefined,
  { to, read, period, lang }: Redating,
): LocalText | undefined {
  let next: LocalText = note ?? {}
  for (const one of langsOf(note, lang)) {
    const { found, glue } = OTHERS[one]
    const text = note?.[one] ?? ''
    const listed = [...text.matchAll(found)].flatMap(([, days = '']) => days.split(glue))
    const before = read ? dayOrDays(read) : null
    const chosen = dayOrDays(to)
    const others = [...(before === null ? [] : [before]), ...listed].filter((days) => days !== chosen)
    const rest = text.replace(found, '').replaceAll(OUTSIDE[one], '').trim()
    const said = sayDates({ others, isOutside: isOutside(to, period) }, one)
    next = withText(next, one, [rest, said].filter(Boolean).join(one === 'en' ? ' ' : ''))
  }
  return next.zh === undefined && next.en === undefined ? undefined : next
}

function langsOf(note: LocalText | undefined, lang: 'zh' | 'en'): readonly ('zh' | 'en')[] {
  const own = (['zh', 'en'] as const).filter((one) => note?.[one])
  return own.length > 0 ? own : [lang]
}
