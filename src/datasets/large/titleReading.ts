/** So long after it failed, in ms, whoever asks hears of that; later, the reading begins anew. */
const TOLD_MS = 10_000

/**
 * The titles of a file as they are read for searches, the first of which has them read in a hurry: whoever searches waits for
 * all of them, or for the first few, and asks again soon.
 */
export class TitleReading {
  private reading: Promise<void> | null = null
  private isSome = false
  private failure: { readonly error: unknown } | null = null
  private waiting: (() => void)[] = []

  /** @param read has them read in a hurry, and waits for that. */
  constructor(private readonly read: () => Promise<void>) {}

  /** The titles of so many rows can be searched now. */
  hear(rows: number, areAll: boolean): void {
    if (areAll) this.reading ??= Promise.resolve()
    this.isSome = rows > 0 || areAll
    if (this.isSome) for (const go of this.waiting.splice(0)) go()
  }

  /** Waits for all. @throws what reading them fails with; asked again, it begins anew. */
  all(): Promise<void> {
    if (!this.reading) {
      this.failure = null
      this.reading = this.read().catch((error) => {
        this.fail(error)
        throw error
      })
      this.reading.catch(() => undefined)
    }
    return this.reading
  }

  /** Waits for the first few. @throws what reading them fails with, or has failed with since some were given. */
  async some(): Promise<void> {
    if (this.failure) throw this.failure.error
    const all = this.all()
    if (!this.isSome) await Promise.race([all, new Promise<void>((go) => this.waiting.push(go))])
  }

  private fail(error: unknown): void {
    const failure = { error }
    this.failure = failure
    this.reading = null
    this.isSome = false
    this.waiting = []
    setTimeout(() => {
      if (this.failure === failure) this.failure = null
    }, TOLD_MS)
  }
}
