import { type DayNumber, formatDay } from '../../domain/dates'

/** A label of the time axis: how far from its beginning, from 0 to 1, and its text. */
export interface MonthMark {
  readonly share: number
  readonly text: string
}

/** Not more labels than this, so that none overlaps on a phone. */
const MOST = 6

/** Beyond this share of the axis a label has no room. */
const LAST = 0.93

/** The months that begin in a span of days, every one or every second, third, sixth or twelfth; the year with the first. */
export function monthMarks(
  first: DayNumber,
  days: number,
  name: (year: number, month: number, withYear: boolean) => string,
): readonly MonthMark[] {
  const every = [1, 2, 3, 6, 12, 24, 60].find((months) => days / 30 / months <= MOST) ?? 120
  const [year = 0, month = 1] = formatDay(first).split('-').map(Number)
  const marks: MonthMark[] = []
  for (let i = 0; ; i++) {
    const count = year * 12 + month - 1 + i
    const at = Date.UTC(Math.floor(count / 12), count % 12, 1) / 86_400_000 - first
    if (at >= days * LAST) return marks
    if (at < 0 || count % every !== 0) continue
    const isFirst = marks.length === 0 || count % 12 === 0
    marks.push({ share: at / days, text: name(Math.floor(count / 12), (count % 12) + 1, isFirst) })
  }
}
