/** What is said of the date of an entry, and what else it could be. */
import type { EntryDate } from '../domain/dataset'
import type { LocalText } from '../domain/text'
import type { EntryInput } from './context'
import { isOutside, sayDates } from './dateNotes'
import { quote } from './issues'
import { type ResolvedDate, withinPeriod } from './text/dateMention'
import type { EventDate } from './text/eventDate'
import type { ItemText } from './text/itemText'
import type { Correction } from './types'

const UNKNOWN: EntryDate = { start: null, end: null, precision: 'unknown' }

export function entryDate(date: ResolvedDate | null): EntryDate {
  return date ? { start: date.start, end: date.end, precision: date.precision } : UNKNOWN
}

/** A date as marks, notes and messages have it. */
export function dateValue({ start, end }: ResolvedDate): string {
  return start === end ? start : `${start}/${end}`
}

export function tellDate(
  date: EventDate,
  id: string,
  { key, text, toSource }: ItemText,
  { issues, period }: EntryInput,
): void {
  const tell = (
    code: string,
    at: { start: number; end: number },
    message: Required<LocalText>,
    choices: readonly Correction[] = [],
  ) => issues.add('warning', code, toSource(at.start, at.end), message, id, choices)
  for (const { start, end } of date.impossible) {
    if (period.basis === 'unknown') break
    const shown = quote(text.slice(start, end))
    tell(
      'date-impossible',
      { start, end },
      {
        zh: `“${shown}”不是存在的日期：没有采用。请改正。`,
        en: `"${shown}" is no day of the calendar: not taken. Correct it.`,
      },
    )
  }
  const found = [...date.others, ...date.limits]
  if (!date.date) {
    const limits = [...new Set([...date.limits, ...date.others].map(dateValue))].slice(0, 5).join(', ')
    tell(
      'date-missing',
      { start: 0, end: Math.min(1, key.length) },
      {
        zh: limits
          ? `没有事件的日期；${limits} 是期限、生效日或别的日期，没有采用。`
          : '没有日期：记为未知。',
        en: limits
          ? `no date of the event; ${limits} is a deadline, a day of entry into force or another date, and was not taken.`
          : 'no date: unknown.',
      },
      choicesOf(found, null),
    )
    return
  }
  const { mention, start, end } = date.date
  const chosen = dateValue(date.date)
  const distinct = [...new Set(date.others.map(dateValue))]
  if (distinct.length > 0) {
    tell(
      'date-several',
      mention,
      {
        zh: `有几个日期：采用 ${chosen}，另有 ${distinct.slice(0, 5).join('、')}。请核对。`,
        en: `several dates: ${chosen} was taken, besides ${distinct.slice(0, 5).join(', ')}. Check it.`,
      },
      choicesOf(found, date.date),
    )
  } else if (date.confidence < 0.6) {
    tell(
      'date-doubtful',
      mention,
      {
        zh: `日期 ${chosen} 未必是事件的日期（可能是计划、起算或月份）。请核对。`,
        en: `${chosen} may not be the event's date (a plan, a beginning, or a whole month). Check it.`,
      },
      [...choicesOf(found, date.date), { field: 'date', value: UNKNOWN }],
    )
  }
  if (isOutside({ ...date.date }, period.period)) {
    const meant = withinPeriod({ start, end }, period.period)
    const message = {
      zh: `日期 ${chosen} 超出时段 ${period.period.start}/${period.period.end}。请核对年份。`,
      en: `${chosen} lies outside the period ${period.period.start}/${period.period.end}. Check the year.`,
    }
    tell('date-outside', mention, message, choicesOf(meant ? [{ ...date.date, ...meant }] : [], date.date))
  }
}

/** Dates to choose from, besides the one that was chosen. */
function choicesOf(dates: readonly ResolvedDate[], chosen: ResolvedDate | null): readonly Correction[] {
  const others = new Map(dates.map((date) => [dateValue(date), date]))
  if (chosen) others.delete(dateValue(chosen))
  return [...others.values()].slice(0, 5).map((date) => ({ field: 'date', value: entryDate(date) }))
}

/** What the dataset itself should say about the date: other dates, and one outside the period. */
export function noteOf({ date, others, limits }: EventDate, { lang, period }: EntryInput): LocalText | null {
  const said = sayDates(
    { others: [...others, ...limits].map(dateValue), isOutside: isOutside(entryDate(date), period.period) },
    lang,
  )
  return said === '' ? null : { [lang]: said }
}
