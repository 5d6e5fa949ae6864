/** Work goes on for so long, in ms, before the thread looks for questions. */
const WORK_MS = 25

/**
 * Makes a function to await between steps of a long work: now and then it lets the thread answer what has come in.
 *
 * @param isUrgent whether somebody waits for the work; if not, it rests for as long as it has worked, for the page's sake.
 */
export function breathing(isUrgent: () => boolean = () => true): () => Promise<void> {
  let since = performance.now()
  return async () => {
    const worked = performance.now() - since
    if (worked < WORK_MS) return
    await new Promise((resolve) => {
      setTimeout(resolve, isUrgent() ? 0 : worked)
    })
    since = performance.now()
  }
}
