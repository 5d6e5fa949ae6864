/** Days since 1970-01-01 in the proleptic Gregorian calendar, without time zone. */
export type DayNumber = number

const MS_PER_DAY = 86_400_000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day number of an ISO day, or `null` where the text is none (2019-02-30 is none). */
export function parseDay(iso: string): DayNumber | null {
  const match = ISO_DAY.exec(iso)
  if (!match) return null
  const [year, month] = [Number(match[1]), Number(match[2]) - 1]
  const date = new Date(Date.UTC(year, month, Number(match[3])))
  // A day that the month does not have is one of another month.
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month
  return isDay ? date.getTime() / MS_PER_DAY : null
}

/** The ISO day of a day number. */
export function formatDay(day: DayNumber): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The Monday of the week that a day lies in (ISO 8601 weeks). Day 0 was a Thursday. */
export function weekStart(day: DayNumber): DayNumber {
  return day - ((((day + 3) % 7) + 7) % 7)
}
