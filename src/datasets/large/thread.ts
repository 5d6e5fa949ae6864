/** Starts the thread of many entries. @throws where the browser or the page's policy allows none */
export function newThread(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'entries' })
}
