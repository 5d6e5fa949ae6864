import crossfilter from 'crossfilter2'
import { type Contestant, filled, NEWEST, type State } from './contestant'
import { JURISDICTIONS, TOPICS, WEEKS } from './workload'

/** Records are row numbers, whose values are read from the columns. */
export function crossfilterPeer(): Contestant {
  let apply: (state: State) => void
  let read: Awaited<ReturnType<Contestant['run']>>
  return {
    load: async ({ rows, jurisdiction, kind, day, topicOffsets, topicValues }) => {
      const filter = crossfilter([...new Uint32Array(rows).keys()])
      const isSingle = topicValues.length === rows
      const dimensions = {
        jurisdiction: filter.dimension((row) => jurisdiction[row] ?? 0),
        kind: filter.dimension((row) => kind[row] ?? 0),
        topic: isSingle
          ? filter.dimension((row) => topicValues[row] ?? 0)
          : filter.dimension(
              (row) => Array.from(topicValues.subarray(topicOffsets[row], topicOffsets[row + 1])),
              true,
            ),
        day: filter.dimension((row) => day[row] ?? 0),
      }
      const groups = {
        jurisdiction: dimensions.jurisdiction.group(),
        kind: dimensions.kind.group(),
        topic: dimensions.topic.group(),
        week: dimensions.day.group((one) => Math.floor(one / 7)),
      }
      let last: State = { jurisdiction: [], kind: [], days: null }
      apply = (state) => {
        for (const name of ['jurisdiction', 'kind'] as const) {
          const chosen = state[name]
          const [only] = chosen
          if (chosen.join() === last[name].join()) continue
          if (only === undefined) dimensions[name].filterAll()
          else if (chosen.length === 1) dimensions[name].filterExact(only)
          else dimensions[name].filterFunction((value) => chosen.includes(value))
        }
        if (state.days?.join() !== last.days?.join()) {
          if (state.days) dimensions.day.filterRange([state.days[0], state.days[1] + 1])
          else dimensions.day.filterAll()
        }
        last = state
        const all = {
          jurisdiction: groups.jurisdiction.all(),
          kind: groups.kind.all(),
          topic: groups.topic.all(),
          week: groups.week.all(),
        }
        const newest = dimensions.day.top(NEWEST)
        const list = (length: number, counts: readonly { key: number; value: number }[]) =>
          filled(
            length,
            counts.map(({ key, value }) => [key, value]),
          )
        read = () => ({
          jurisdiction: list(JURISDICTIONS.length, all.jurisdiction),
          kind: list(3, all.kind),
          topic: list(TOPICS.length, all.topic),
          weeks: list(WEEKS, all.week),
          newest: newest.map((row) => day[row] ?? 0),
        })
      }
    },
    run: async (state) => {
      apply(state)
      return read
    },
  }
}
