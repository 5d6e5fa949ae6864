/** Dates as English texts write them. */
import { type DateMention, type DayParts, LAST_DAY } from './dateMention'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|' +
  'Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%])'
const YEAR = '(?:,? ?(\\d{4})(?!\\d))?'
const TO = ' ?(?:-{1,2}|to|and|until|through) ?'

type Dates = Omit<DateMention, 'start' | 'end'>

const FORMS: readonly { readonly form: RegExp; read(m: RegExpExecArray): Dates }[] = [
  // 30 July 2020 to 2 August 2020
  {
    form: new RegExp(`${DAY} (?:of )?${MONTH}${YEAR}${TO}${DAY} (?:of )?${MONTH}${YEAR}`, 'y'),
    read: (m) => range(parts(m[3] ?? m[6], m[2], m[1], m[3] === undefined), parts(m[6], m[5], m[4])),
  },
  // 12 and 14 December
  {
    form: new RegExp(`${DAY}${TO}${DAY} (?:of )?${MONTH}${YEAR}`, 'y'),
    read: (m) => range(parts(m[4], m[3], m[1]), parts(m[4], m[3], m[2])),
  },
  { form: new RegExp(`${DAY} (?:of )?${MONTH}${YEAR}`, 'y'), read: (m) => one(parts(m[3], m[2], m[1])) },
  // December 30 to January 2, 2021
  {
    form: new RegExp(`${MONTH} ${DAY}${YEAR}${TO}${MONTH} ${DAY}${YEAR}`, 'y'),
    read: (m) => range(parts(m[3] ?? m[6], m[1], m[2], m[3] === undefined), parts(m[6], m[4], m[5])),
  },
  // October 26-27
  {
    form: new RegExp(`${MONTH} ${DAY}${TO}${DAY}${YEAR}`, 'y'),
    read: (m) => range(parts(m[4], m[1], m[2]), parts(m[4], m[1], m[3])),
  },
  { form: new RegExp(`${MONTH} ${DAY}${YEAR}`, 'y'), read: (m) => one(parts(m[3], m[1], m[2])) },
  {
    form: new RegExp(
      `([Mm]id-|[Mm]iddle of |(?:[Ee]arly|[Ll]ate) (?:in )?|[Bb]eginning of |[Ss]tart of |[Ee]nd of )${MONTH}(?:,? (\\d{4}))?(?! ?\\d)`,
      'y',
    ),
    read: (m) => third(m),
  },
  {
    form: new RegExp(`([Ff]irst|[Ss]econd) half of ${MONTH}(?:,? (\\d{4}))?(?! ?\\d)`, 'y'),
    read: (m) => halfMonth(m),
  },
  {
    form: new RegExp(`${MONTH} (?:(\\d{4}) )?(?:to|and|-) ?${MONTH}(?:,? (\\d{4}))?(?! ?\\d)`, 'y'),
    read: (m) => months(m[2] ?? m[4], m[1], m[3], m[4]),
  },
  { form: new RegExp(`${MONTH},? (\\d{4})(?!\\d)`, 'y'), read: (m) => months(m[2], m[1], m[1], m[2]) },
  {
    form: new RegExp(`(?<=\\b[Ii]n )${MONTH}(?! ?\\d)`, 'y'),
    read: (m) => months(undefined, m[1], m[1], undefined),
  },
  {
    form: /(?:Q([1-4])|(first|second|third|fourth|last|First|Second|Third|Fourth) quarter)(?: of)?(?:,? (\d{4}))?/y,
    read: (m) => quarter(m[3], m[1] ?? m[2] ?? ''),
  },
  {
    form: /(first|second|First|Second) half(?: of)?(?: the year)?(?:,? (\d{4}))?/y,
    read: (m) => span(m[2], /f/i.test(m[1] ?? '') ? 1 : 7, 6, 'range'),
  },
  {
    form: /(\d{4})-(\d{2})-(\d{2})(?!\d)/y,
    read: (m) => one({ year: Number(m[1]), month: Number(m[2]), day: dayNumber(m[3], Number(m[2])) }),
  },
]

const STARTS = /[\dJFMASONDQEBLTmeblfst]/

/** All dates of a text in its order, none overlapping. @param key folded text. */
export function englishDates(key: string): readonly DateMention[] {
  const found: DateMention[] = []
  let at = 0
  while (at < key.length) {
    const canStart = STARTS.test(key.charAt(at)) && !/[\w$]/.test(key.charAt(at - 1))
    const mention = canStart ? dateAt(key, at) : null
    if (mention) found.push(mention)
    at = mention ? mention.end : at + 1
  }
  return found
}

function dateAt(key: string, at: number): DateMention | null {
  for (const { form, read } of FORMS) {
    form.lastIndex = at
    const match = form.exec(key)
    if (match) return { ...read(match), start: at, end: at + match[0].length }
  }
  return null
}

function parts(year: string | undefined, month = '', day = '', isGuessed = false): DayParts {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return {
    year: year === undefined || isGuessed ? null : Number(year),
    month: number,
    day: dayNumber(day, number),
  }
}

/** The 31st of a shorter month must stay wrong, and `LAST_DAY` would mend it. */
function dayNumber(day: string | undefined, month: number): number {
  const number = Number(day)
  return number === LAST_DAY && [2, 4, 6, 9, 11].includes(month) ? 99 : number
}

function one(day: DayParts): Dates {
  return { from: day, to: day, precision: 'day', isVague: false }
}

function range(from: DayParts, to: DayParts): Dates {
  return { from, to, precision: 'range', isVague: false }
}

function third([, part = '', month, year]: RegExpExecArray): Dates {
  const { year: y, month: m } = parts(year, month, '1')
  const [first, last] = /^(?:ea|b|s)/i.test(part) ? [1, 10] : /^m/i.test(part) ? [11, 20] : [21, LAST_DAY]
  return daysOf(y, m, first, last)
}

function halfMonth([, half = '', month, year]: RegExpExecArray): Dates {
  const { year: y, month: m } = parts(year, month, '1')
  return /^f/i.test(half) ? daysOf(y, m, 1, 15) : daysOf(y, m, 16, LAST_DAY)
}

function daysOf(y: number | null, m: number, first: number, last: number): Dates {
  return {
    from: { year: y, month: m, day: first },
    to: { year: y, month: m, day: last },
    precision: 'range',
    isVague: true,
  }
}

function months(
  year: string | undefined,
  first: string | undefined,
  last: string | undefined,
  lastYear: string | undefined,
): Dates {
  const from = parts(year, first, '1')
  const to = { ...parts(lastYear ?? year, last, '1'), day: LAST_DAY }
  const isOne = from.month === to.month
  return { from, to, precision: isOne ? 'month' : 'range', isVague: true }
}

const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 }

function quarter(year: string | undefined, name: string): Dates {
  const number = QUARTERS[name.toLowerCase()] ?? Number(name)
  return span(year, number * 3 - 2, 3, 'quarter')
}

function span(year: string | undefined, month: number, count: number, precision: 'range' | 'quarter'): Dates {
  const y = year === undefined ? null : Number(year)
  return {
    from: { year: y, month, day: 1 },
    to: { year: y, month: month + count - 1, day: LAST_DAY },
    precision,
    isVague: true,
  }
}
