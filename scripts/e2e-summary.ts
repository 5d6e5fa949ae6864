import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter'

/** Closes a run of the browser tests with one plain line, which a CI reads: `e2e: 12 passed, 0 failed`. */
export default class Summary implements Reporter {
  #tests: readonly TestCase[] = []

  onBegin(_: unknown, suite: Suite): void {
    this.#tests = suite.allTests()
  }

  onEnd(result: FullResult): void {
    const count = (outcome: ReturnType<TestCase['outcome']>) =>
      this.#tests.filter((test) => test.outcome() === outcome).length
    const failed = count('unexpected') + (result.status === 'failed' && count('unexpected') === 0 ? 1 : 0)
    const skipped = count('skipped')
    console.log(
      `\ne2e: ${count('expected')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    )
  }

  printsToStdio(): boolean {
    return false
  }
}
