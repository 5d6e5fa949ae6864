/**
 * The titles of a file as they are read for searches, the first of which has them read in a hurry: whoever searches waits for
 * all of them, or for the first few, and asks again.
 */
export class TitleReading {
  private reading: Promise<void> | null = null
  private isSome = false
  /** Someone went on with some of them, and is to hear of a failure when he asks again. */
  private isOwed = false
  private failure: { readonly error: unknown } | null = null
  private waiting: (() => void)[] = []

  /** @param read has them read in a hurry, and waits for that. */
  constructor(private readonly read: () => Promise<void>) {}

  /** The titles of so many rows can be searched now. */
  hear(rows: number, areAll: boolean): void {
    if (areAll) this.reading ??= Promise.resolve()
    if (rows === 0) return
    this.isSome = true
    for (const go of this.waiting.splice(0)) go()
  }

  /** Waits for all. @throws what reading them fails with; asked again, it begins anew. */
  all(): Promise<void> {
    if (!this.reading) {
      this.reading = this.read().catch((error) => {
        this.fail(error)
        throw error
      })
      this.reading.catch(() => undefined)
    }
    return this.reading
  }

  /** Waits for the first few. @throws as `all`, and what has failed since some were given. */
  async some(): Promise<void> {
    if (this.failure) {
      const { error } = this.failure
      this.failure = null
      throw error
    }
    const all = this.all()
    if (!this.isSome) await Promise.race([all, new Promise<void>((go) => this.waiting.push(go))])
    this.isOwed = true
  }

  private fail(error: unknown): void {
    if (this.isOwed) this.failure = { error }
    this.reading = null
    this.isSome = false
    this.isOwed = false
    this.waiting = []
  }
}
