/** The seeded data and the filters that every contestant is given. */
import { seededRandom } from '../../scripts/random'
import { CENTRAL } from '../../src/domain/adcode'
import { parseDay } from '../../src/domain/dates'
import { DIVISIONS } from '../../src/domain/divisions'

export const JURISDICTIONS: readonly string[] = [CENTRAL, ...DIVISIONS.map(({ adcode }) => adcode)]
export const TOPICS: readonly string[] = Array.from({ length: 16 }, (_, i) => `topic-${i}`)
/** Ten years of days from Monday 1 January 2007, in 522 weeks of which the last is not full. */
export const FIRST_DAY = parseDay('2007-01-01') ?? 0
export const DAYS = 3652
export const WEEKS = Math.ceil(DAYS / 7)

/** Columns of one value a row, in no order of days. */
export interface WorkloadColumns {
  readonly rows: number
  readonly jurisdiction: Uint16Array
  /** Codes into the first three of `KINDS`. */
  readonly kind: Uint8Array
  /** Days since `FIRST_DAY`. */
  readonly day: Uint16Array
  /** Topics of row i: `topicValues` from `topicOffsets[i]` up to, not including, `topicOffsets[i + 1]`. */
  readonly topicOffsets: Uint32Array
  readonly topicValues: Uint16Array
}

/** Rows with skewed jurisdictions and topics, more in later years. @param mostTopics a row has from one to this many. */
export function makeColumns(rows: number, mostTopics: number, seed: number): WorkloadColumns {
  const random = seededRandom(seed)
  const skewed = (size: number): number => Math.floor(size * random() ** 2.5)
  const jurisdiction = new Uint16Array(rows)
  const kind = new Uint8Array(rows)
  const day = new Uint16Array(rows)
  const topicOffsets = new Uint32Array(rows + 1)
  const topicValues = new Uint16Array(rows * mostTopics)
  let topics = 0
  for (let row = 0; row < rows; row++) {
    jurisdiction[row] = skewed(JURISDICTIONS.length)
    kind[row] = Math.floor(3 * random())
    day[row] = Math.floor(DAYS * random() ** 0.8)
    const wanted = 1 + Math.floor(mostTopics * random())
    const first = topics
    for (let i = 0; i < wanted; i++) {
      const topic = skewed(TOPICS.length)
      if (!topicValues.subarray(first, topics).includes(topic)) topicValues[topics++] = topic
    }
    topicOffsets[row + 1] = topics
  }
  return { rows, jurisdiction, kind, day, topicOffsets, topicValues: topicValues.slice(0, topics) }
}
