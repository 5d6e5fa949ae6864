/** Work goes on for so long, in ms, before the thread looks for questions. */
const WORK_MS = 25

/** Makes a function to await between steps of a long work: now and then it lets the thread answer what has come in. */
export function breathing(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < WORK_MS) return
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    since = performance.now()
  }
}
