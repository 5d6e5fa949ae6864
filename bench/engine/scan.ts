import { type Contestant, NEWEST } from './contestant'
import { JURISDICTIONS, TOPICS, WEEKS, type WorkloadColumns } from './workload'

/** What needs no engine: one pass over typed arrays an answer. It also says what the right answers are. */
export function scan(): Contestant {
  let columns: WorkloadColumns
  /** Rows with the newest day first. */
  let newestFirst: Uint32Array
  return {
    load: async (given) => {
      columns = given
      const { day } = given
      newestFirst = new Uint32Array(day.length)
      for (let row = 0; row < day.length; row++) newestFirst[row] = row
      newestFirst.sort((a, b) => (day[b] ?? 0) - (day[a] ?? 0))
    },
    run: async ({ jurisdiction: chosen, kind: kinds, days }) => {
      const { rows, jurisdiction, kind, day, topicOffsets, topicValues } = columns
      const passesJurisdiction = maskOf(chosen, JURISDICTIONS.length)
      const passesKind = maskOf(kinds, 3)
      const [from, to] = days ?? [0, 0xffff]
      const counts = {
        jurisdiction: new Uint32Array(JURISDICTIONS.length),
        kind: new Uint32Array(3),
        topic: new Uint32Array(TOPICS.length),
        weeks: new Uint32Array(WEEKS),
      }
      const add = (list: Uint32Array, code: number): void => {
        list[code] = (list[code] ?? 0) + 1
      }
      for (let row = 0; row < rows; row++) {
        const ownJurisdiction = jurisdiction[row] ?? 0
        const ownKind = kind[row] ?? 0
        const ownDay = day[row] ?? 0
        const isInTime = ownDay >= from && ownDay <= to
        const isOfJurisdiction = passesJurisdiction[ownJurisdiction] === 1
        const isOfKind = passesKind[ownKind] === 1
        if (isOfKind && isInTime) add(counts.jurisdiction, ownJurisdiction)
        if (isOfJurisdiction && isInTime) add(counts.kind, ownKind)
        if (!isOfJurisdiction || !isOfKind) continue
        add(counts.weeks, Math.floor(ownDay / 7))
        if (!isInTime) continue
        const last = topicOffsets[row + 1] ?? 0
        for (let at = topicOffsets[row] ?? 0; at < last; at++) add(counts.topic, topicValues[at] ?? 0)
      }
      const newest: number[] = []
      for (let i = 0; i < rows && newest.length < NEWEST; i++) {
        const row = newestFirst[i] ?? 0
        const ownDay = day[row] ?? 0
        if (ownDay < from) break
        if (ownDay > to || !passesJurisdiction[jurisdiction[row] ?? 0] || !passesKind[kind[row] ?? 0])
          continue
        newest.push(ownDay)
      }
      return () => ({
        jurisdiction: Array.from(counts.jurisdiction),
        kind: Array.from(counts.kind),
        topic: Array.from(counts.topic),
        weeks: Array.from(counts.weeks),
        newest,
      })
    },
  }
}

function maskOf(chosen: readonly number[], length: number): Uint8Array {
  const mask = new Uint8Array(length)
  if (chosen.length === 0) return mask.fill(1)
  for (const code of chosen) mask[code] = 1
  return mask
}
