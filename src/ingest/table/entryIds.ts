/** Ids that are taken, and the last number that each wanted one got. */
export class EntryIds {
  readonly #taken = new Set<string>()
  readonly #last = new Map<string, number>()

  has(id: string): boolean {
    return this.#taken.has(id)
  }

  /** The first that is free of `wanted`, `wanted.2` …, or of `wanted1`, `wanted2` … where it is numbered anyway. */
  take(wanted: string, isNumbered: boolean): string {
    const make = (n: number) => (isNumbered ? `${wanted}${n}` : n === 1 ? wanted : `${wanted}.${n}`)
    let n = (this.#last.get(wanted) ?? 0) + 1
    while (this.#taken.has(make(n))) n++
    this.#last.set(wanted, n)
    this.#taken.add(make(n))
    return make(n)
  }
}
