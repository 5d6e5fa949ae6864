import { useCallback, useEffect, useRef, useState } from 'react'

/** How far a file is. */
export type Making =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly done: number; readonly total: number }
  | { readonly type: 'said'; readonly words: string }

interface Words {
  readonly cancelled: string
  readonly failed: (reason: string) => string
}

/** What a task is given: when to stop, and how to say how far it is. */
export interface Task {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Runs one task at a time that makes a file, says what came of it, and lets it be cancelled: what a cancelled task still
 * makes is thrown away. Leaving the dialog cancels.
 */
export function useMaking(words: Words) {
  const [making, setMaking] = useState<Making>({ type: 'idle' })
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])

  /** @param run does the work and returns what to say when it is done. */
  const start = useCallback(
    async (run: (task: Task) => Promise<string>): Promise<void> => {
      current.current?.abort()
      const controller = new AbortController()
      const { signal } = controller
      current.current = controller
      setMaking({ type: 'working', done: 0, total: 0 })
      try {
        const said = await run({
          signal,
          onProgress: (done, total) => {
            if (!signal.aborted) setMaking({ type: 'working', done, total })
          },
        })
        if (!signal.aborted) setMaking({ type: 'said', words: said })
      } catch (error) {
        if (signal.aborted) return
        const reason = error instanceof Error ? error.message : String(error)
        setMaking({ type: 'said', words: words.failed(reason) })
      }
    },
    [words],
  )
  const cancel = useCallback(() => {
    current.current?.abort()
    setMaking({ type: 'said', words: words.cancelled })
  }, [words])
  return { making, start, cancel }
}
