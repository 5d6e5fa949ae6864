import type { TimeFilter } from '../../domain/filters'
import { lengthOf } from './brush'
import { daysOf } from './timeFilter'

/** What the words are made of. */
export interface RangeVocabulary {
  readonly whole: string
  readonly undated: string
  readonly days: (n: number) => string
  readonly entries: (n: number) => string
}

/**
 * The chosen days in words, with their number and that of the entries that pass all filters.
 *
 * @param passing `null` where it is not known yet.
 */
export function rangeWords(time: TimeFilter | null, passing: number | null, words: RangeVocabulary): string {
  const entries = passing === null ? [] : [words.entries(passing)]
  if (time === null) return [words.whole, ...entries].join(' · ')
  if (time.type === 'undated') return [words.undated, ...entries].join(' · ')
  const days = daysOf(time)
  const span = time.start === time.end ? time.start : `${time.start} – ${time.end}`
  return [span, ...(days ? [words.days(lengthOf(days))] : []), ...entries].join(' · ')
}
