/** Input after which the user is at work: what is not asked for waits. */
const INPUT = ['pointerdown', 'keydown', 'wheel'] as const
const REST_MS = 3_000
const LONGEST_MS = 5_000

/** Resolves when the live map is painted, or after five seconds where it does not come. */
function mapIsThere(): Promise<void> {
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('map:live').length > 0) finish()
    })
    const timer = setTimeout(finish, LONGEST_MS)
    function finish(): void {
      clearTimeout(timer)
      observer.disconnect()
      done()
    }
    observer.observe({ type: 'mark', buffered: true })
  })
}

/** Resolves when the user has left the page alone for three seconds. */
function userRests(): Promise<void> {
  return new Promise((done) => {
    let timer = setTimeout(finish, REST_MS)
    function again(): void {
      clearTimeout(timer)
      timer = setTimeout(finish, REST_MS)
    }
    function finish(): void {
      for (const name of INPUT) removeEventListener(name, again)
      done()
    }
    for (const name of INPUT) addEventListener(name, again, { passive: true })
  })
}

/** Resolves when the page has opened and nobody waits for it: the moment for work that nobody asked for. */
export async function pageIsQuiet(): Promise<void> {
  await mapIsThere()
  await userRests()
}
