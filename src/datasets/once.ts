export interface Once<T> {
  (key: string): Promise<T>
  /** Whoever asks next starts the load of a key anew. */
  readonly forget: (key: string) => void
}

/**
 * The same load for all who ask while it runs or has succeeded; after a failure, whoever asks next starts it anew.
 *
 * @param load what to load by a key; the keys that are asked for are few and kept.
 */
export function once<T>(load: (key: string) => Promise<T>): Once<T> {
  const known = new Map<string, Promise<T>>()
  const get = (key: string): Promise<T> => {
    const running = known.get(key)
    if (running) return running
    const started = load(key)
    known.set(key, started)
    started.catch(() => known.delete(key))
    return started
  }
  return Object.assign(get, { forget: (key: string) => void known.delete(key) })
}
