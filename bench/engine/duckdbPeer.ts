import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { tableFromArrays } from 'apache-arrow'
import { type Contestant, filled, NEWEST, type State, topicMasks } from './contestant'
import { JURISDICTIONS, TOPICS, WEEKS } from './workload'

const CHARTS = { jurisdiction: 0, kind: 1, week: 2 } as const

/** Rows by day in a table of DuckDB's own worker; three statements an answer. */
export async function duckdbPeer(): Promise<Contestant> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
  await database.instantiate(wasmUrl)
  let connection: AsyncDuckDBConnection
  return {
    load: async (columns) => {
      const { jurisdiction, kind, day } = columns
      connection = await database.connect()
      const rows = tableFromArrays({ jurisdiction, kind, day, topics: topicMasks(columns) })
      await connection.insertArrowTable(rows, { name: 'unsorted', create: true })
      await connection.query('create table entries as select * from unsorted order by day')
      await connection.query('drop table unsorted')
    },
    run: async (state) => {
      const charts = [
        chartQuery('jurisdiction', 'jurisdiction', state, 'jurisdiction'),
        chartQuery('kind', 'kind', state, 'kind'),
        chartQuery('week', 'day // 7', state, 'days'),
      ].join(' union all ')
      const sums = TOPICS.map((_, topic) => `sum((topics >> ${topic}) & 1)::integer as t${topic}`).join()
      const [counts, topics, newest] = await Promise.all([
        connection.query(charts),
        connection.query(`select ${sums} from entries ${where(state, null)}`),
        connection.query(`select day from entries ${where(state, null)} order by day desc limit ${NEWEST}`),
      ])
      return () => {
        const rows = counts.toArray()
        const list = (length: number, name: keyof typeof CHARTS) =>
          filled(
            length,
            rows.flatMap(({ chart, code, n }) =>
              chart === CHARTS[name] ? [[code ?? 0, n ?? 0] as const] : [],
            ),
          )
        const [sum] = topics.toArray()
        return {
          jurisdiction: list(JURISDICTIONS.length, 'jurisdiction'),
          kind: list(3, 'kind'),
          topic: TOPICS.map((_, topic) => sum?.[`t${topic}`] ?? 0),
          weeks: list(WEEKS, 'week'),
          newest: newest.toArray().map(({ day }) => day ?? 0),
        }
      }
    },
    otherBytes: async () => {
      const used = await connection.query(
        'select sum(memory_usage_bytes)::double as bytes from duckdb_memory()',
      )
      return used.toArray()[0]?.bytes ?? 0
    },
  }
}

function chartQuery(name: keyof typeof CHARTS, code: string, state: State, except: keyof State): string {
  const counted = `select ${CHARTS[name]} as chart, (${code})::integer as code, count(*)::integer as n`
  return `${counted} from entries ${where(state, except)} group by all`
}

function where({ jurisdiction, kind, days }: State, except: keyof State | null): string {
  const tests = [
    ...(jurisdiction.length > 0 && except !== 'jurisdiction' ? [`jurisdiction in (${jurisdiction})`] : []),
    ...(kind.length > 0 && except !== 'kind' ? [`kind in (${kind})`] : []),
    ...(days && except !== 'days' ? [`day between ${days[0]} and ${days[1]}`] : []),
  ]
  return tests.length === 0 ? '' : `where ${tests.join(' and ')}`
}
