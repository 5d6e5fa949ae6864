import { desc, type Table, table } from 'arquero'
import { type Contestant, filled, NEWEST, type State, topicMasks } from './contestant'
import { JURISDICTIONS, TOPICS, WEEKS } from './workload'

/** A table with the newest rows first, filtered and counted anew for each of the four charts. */
export function arqueroPeer(): Contestant {
  let rows: Table
  const sums = Object.fromEntries(
    TOPICS.map((_, topic) => [`t${topic}`, `d => op.sum((d.topics >> ${topic}) & 1)`]),
  )
  return {
    load: async (columns) => {
      const { jurisdiction, kind, day } = columns
      const week = new Uint16Array(day.length)
      for (let row = 0; row < day.length; row++) week[row] = Math.floor((day[row] ?? 0) / 7)
      rows = table({ jurisdiction, kind, day, week, topics: topicMasks(columns) })
        .orderby(desc('day'))
        .reify()
    },
    run: async (state) => {
      const counted = (name: string, except: keyof State | null) =>
        where(rows, state, except).groupby(name).count()
      const counts = {
        jurisdiction: counted('jurisdiction', 'jurisdiction'),
        kind: counted('kind', 'kind'),
        week: counted('week', 'days'),
        topic: where(rows, state, null).rollup(sums),
      }
      const newest = where(rows, state, null).slice(0, NEWEST).array('day')
      const list = (length: number, name: 'jurisdiction' | 'kind' | 'week') => {
        const values = counts[name].array('count')
        return filled(
          length,
          Array.from(counts[name].array(name), (code, i) => [code, values[i] ?? 0]),
        )
      }
      return () => ({
        jurisdiction: list(JURISDICTIONS.length, 'jurisdiction'),
        kind: list(3, 'kind'),
        topic: TOPICS.map((_, topic) => counts.topic.array(`t${topic}`)[0] ?? 0),
        weeks: list(WEEKS, 'week'),
        newest: Array.from(newest),
      })
    },
  }
}

function where(rows: Table, { jurisdiction, kind, days }: State, except: keyof State | null): Table {
  const anyOf = (name: string, codes: readonly number[]) =>
    `(${codes.map((code) => `d.${name} === ${code}`).join(' || ')})`
  const tests = [
    ...(jurisdiction.length > 0 && except !== 'jurisdiction' ? [anyOf('jurisdiction', jurisdiction)] : []),
    ...(kind.length > 0 && except !== 'kind' ? [anyOf('kind', kind)] : []),
    ...(days && except !== 'days' ? [`d.day >= ${days[0]} && d.day <= ${days[1]}`] : []),
  ]
  return tests.length === 0 ? rows : rows.filter(`d => ${tests.join(' && ')}`)
}
