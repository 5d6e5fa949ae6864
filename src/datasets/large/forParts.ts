import { breathing } from './breathing'

/** Parts that are read at once: what is asked of the thread meanwhile need not wait for all of them. */
const AT_ONCE = 6

/**
 * Reads parts of a file, a few at once and as they stand. After a failure, or once the signal is aborted, no more are begun.
 *
 * @throws what `read` throws, or the signal's reason.
 */
export async function forParts<T extends object | number>(
  parts: Iterable<T>,
  read: (part: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const left = [...parts]
  const breathe = breathing()
  const readOn = async (): Promise<void> => {
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
      signal?.throwIfAborted()
      await read(part)
      if (left.length > 0) await breathe()
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, readOn))
    signal?.throwIfAborted()
  } catch (error) {
    left.length = 0
    throw error
  }
}
