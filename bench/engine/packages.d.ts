/** What is used of the peers, which are installed only when the benchmark runs. */

declare module 'crossfilter2' {
  interface Group {
    all(): readonly { readonly key: number; readonly value: number }[]
  }
  interface Dimension {
    filterAll(): unknown
    filterExact(value: number): unknown
    filterRange(range: readonly [number, number]): unknown
    filterFunction(passes: (value: number) => boolean): unknown
    group(key?: (value: number) => number): Group
    top(count: number): readonly number[]
  }
  export default function crossfilter(records: readonly number[]): {
    dimension(value: (record: number) => number): Dimension
    dimension(values: (record: number) => readonly number[], isArray: true): Dimension
  }
}

declare module 'arquero' {
  export interface Table {
    filter(test: string): Table
    groupby(name: string): Table
    count(): Table
    rollup(sums: Readonly<Record<string, string>>): Table
    orderby(order: unknown): Table
    reify(): Table
    slice(from: number, to: number): Table
    array(name: string): ArrayLike<number>
  }
  export function table(columns: Readonly<Record<string, ArrayLike<number>>>): Table
  export function desc(name: string): unknown
}

declare module 'apache-arrow' {
  export function tableFromArrays(columns: Readonly<Record<string, ArrayLike<number>>>): object
}

declare module '@duckdb/duckdb-wasm' {
  export class VoidLogger {}
  export interface AsyncDuckDBConnection {
    insertArrowTable(table: object, options: { name: string; create: boolean }): Promise<void>
    query(sql: string): Promise<{ toArray(): readonly Readonly<Record<string, number>>[] }>
  }
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker)
    instantiate(wasmUrl: string): Promise<unknown>
    connect(): Promise<AsyncDuckDBConnection>
  }
}
