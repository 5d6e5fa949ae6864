/** Dates as Chinese texts write them, and ISO days. */
import { type DateMention, type DayParts, LAST_DAY } from './dateMention'
import { hanNumber } from './numbering'

const YEAR = '(?:(\\d{4}|[〇零一二三四五六七八九]{4}|今|本|去|上|明)年的? ?)?'
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月份? ?'
const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]'
/** A day after the first of a range may leave out its sign, but then the last one has it: 6-7日. */
const DAY_BEFORE_RANGE = '(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]?'
const TO = ' ?(?:-{1,2}|至|到|、|和|及|与) ?'

const FORMS: readonly {
  readonly form: RegExp
  read(match: RegExpExecArray): Omit<DateMention, 'start' | 'end'> | null
}[] = [
  {
    form: new RegExp(`${YEAR}${MONTH}${DAY_BEFORE_RANGE}${TO}${YEAR}${MONTH}${DAY}`, 'y'),
    read: (m) => range(parts(m[1], m[2], m[3]), parts(m[4], m[5], m[6])),
  },
  {
    form: new RegExp(`${YEAR}${MONTH}${DAY_BEFORE_RANGE}${TO}${DAY}`, 'y'),
    read: (m) => range(parts(m[1], m[2], m[3]), parts(m[1], m[2], m[4])),
  },
  { form: new RegExp(`${YEAR}${MONTH}${DAY}`, 'y'), read: (m) => one(parts(m[1], m[2], m[3])) },
  {
    form: new RegExp(
      `${YEAR}${MONTH} ?(上中旬|中下旬|上旬|中旬|下旬|月?初|月?中(?![小学心国央])|月?底|月?末)`,
      'y',
    ),
    read: (m) => third(m),
  },
  {
    form: new RegExp(`${YEAR}${MONTH}${TO}${YEAR}${MONTH}(?! ?\\d)`, 'y'),
    read: (m) => months(m[1], m[2], m[3], m[4]),
  },
  {
    // 7-9月
    form: new RegExp(
      `${YEAR}(1[0-2]|[1-9]) ?(?:-{1,2}|至|到) ?${MONTH}(?! ?[\\d一二三四五六七八九十]+ ?[日号])`,
      'y',
    ),
    read: (m) => (Number(m[2]) < hanOrDigit(m[3]) ? months(m[1], m[2], m[1], m[3]) : null),
  },
  {
    form: new RegExp(`${YEAR}${MONTH}(?! ?[\\d一二三四五六七八九十]+ ?[日号])`, 'y'),
    read: (m) => months(m[1], m[2], m[1], m[2]),
  },
  {
    form: new RegExp(`${YEAR}第?([一二三四1-4]) ?季度?(?![一-龥]?节)`, 'y'),
    read: (m) => quarter(m[1], hanOrDigit(m[2])),
  },
  { form: new RegExp(`${YEAR}(上|下)半年`, 'y'), read: (m) => half(m[1], m[2] === '上') },
  {
    form: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2}) ?(?:-|至|到) ?(\d{4})\2(\d{1,2})\2(\d{1,2})(?![\d.])/y,
    read: (m) => range(parts(m[1], m[3], m[4]), parts(m[5], m[6], m[7])),
  },
  {
    form: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/y,
    read: (m) => one(parts(m[1], m[3], m[4])),
  },
]

/** Where any date can start: everything else is passed over quickly. */
const STARTS = /[\d〇零一二三四五六七八九十今本去上下明第]/g

/** All dates of a text in its order, none overlapping. @param key folded text. */
export function chineseDates(key: string): readonly DateMention[] {
  const found: DateMention[] = []
  STARTS.lastIndex = 0
  for (let start = STARTS.exec(key); start; start = STARTS.exec(key)) {
    const mention = isInsideNumber(key, start.index) ? null : dateAt(key, start.index)
    if (!mention) continue
    found.push(mention)
    STARTS.lastIndex = mention.end
  }
  return found
}

/** 15月 of 2015月 is none, nor is 月 after a decimal. */
function isInsideNumber(key: string, at: number): boolean {
  return (
    /\d/.test(key.charAt(at)) &&
    (/\d/.test(key.charAt(at - 1)) || (key.charAt(at - 1) === '.' && /\d/.test(key.charAt(at - 2))))
  )
}

function dateAt(key: string, at: number): DateMention | null {
  for (const { form, read } of FORMS) {
    form.lastIndex = at
    const match = form.exec(key)
    const dates = match && read(match)
    if (match && dates) return { ...dates, start: at, end: at + match[0].length }
  }
  return null
}

/** Years that words name by their distance from that of the text. */
export const RELATIVE_YEARS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 明: 1 }

function hanOrDigit(text = ''): number {
  return /^\d/.test(text) ? Number(text) : (hanNumber(text) ?? Number.NaN)
}

function parts(year: string | undefined, month = '', day = ''): DayParts {
  const isNamed = year !== undefined && !Object.hasOwn(RELATIVE_YEARS, year)
  const monthNumber = hanOrDigit(month)
  const dayNumber = hanOrDigit(day)
  return {
    year: isNamed ? hanOrDigit(year) : null,
    month: monthNumber,
    // The 31st of a shorter month must stay wrong, and `LAST_DAY` would mend it.
    day: dayNumber === LAST_DAY && [2, 4, 6, 9, 11].includes(monthNumber) ? 99 : dayNumber,
  }
}

type Dates = Omit<DateMention, 'start' | 'end'>

function one(day: DayParts): Dates {
  return { from: day, to: day, precision: 'day', isVague: false }
}

function range(from: DayParts, to: DayParts): Dates {
  return { from, to, precision: 'range', isVague: false }
}

function third([, year, month, part = '']: RegExpExecArray): Dates {
  const { year: y, month: m } = parts(year, month, '1')
  const first = /上|初/.test(part) ? 1 : part.includes('中') ? 11 : 21
  const last = /下|底|末/.test(part) ? LAST_DAY : part.includes('中') ? 20 : 10
  return {
    from: { year: y, month: m, day: first },
    to: { year: y, month: m, day: last },
    precision: 'range',
    isVague: true,
  }
}

type Group = string | undefined

function months(year: Group, first: Group, lastYear: Group, last: Group): Dates {
  const from = parts(year, first, '1')
  const named = parts(lastYear, last, '1')
  const to = { ...named, year: named.year ?? (named.month < from.month ? null : from.year), day: LAST_DAY }
  return { from, to, precision: from.month === to.month ? 'month' : 'range', isVague: true }
}

function quarter(year: string | undefined, number: number): Dates {
  const { year: y } = parts(year, '1', '1')
  const month = number * 3
  return {
    from: { year: y, month: month - 2, day: 1 },
    to: { year: y, month, day: LAST_DAY },
    precision: 'quarter',
    isVague: true,
  }
}

function half(year: string | undefined, isFirst: boolean): Dates {
  const { year: y } = parts(year, '1', '1')
  const month = isFirst ? 1 : 7
  return {
    from: { year: y, month, day: 1 },
    to: { year: y, month: month + 5, day: LAST_DAY },
    precision: 'range',
    isVague: true,
  }
}
