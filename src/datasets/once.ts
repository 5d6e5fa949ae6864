/**
 * The same load for all who ask while it runs or has succeeded; after a failure, whoever asks next starts it anew.
 *
 * @param load what to load by a key; the keys that are asked for are few and kept.
 */
export function once<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    const running = known.get(key)
    if (running) return running
    const started = load(key)
    known.set(key, started)
    started.catch(() => known.delete(key))
    return started
  }
}
