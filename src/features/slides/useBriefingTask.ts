import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Briefing } from '../../domain/briefing'
import { useLang } from '../../i18n/lang'
import { useBriefing } from '../../state/briefing'
import { gatherSources } from './facts/gather'
import type { FactSources } from './facts/sceneFacts'

/** How far a file or pages are. */
export type TaskState<S, R> =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly step: S }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'done'; readonly result: R }

/** What a task is given. */
export interface TaskInput<S> {
  readonly briefing: Briefing
  readonly sources: FactSources
  readonly made: Date
  readonly signal: AbortSignal
  readonly onStep: (step: S) => void
}

/** Runs a long task on the open briefing, one at a time: with its steps, and with a way to stop it. */
export function useBriefingTask<S, R>(first: S, run: (input: TaskInput<S>) => Promise<R>) {
  const client = useQueryClient()
  const lang = useLang()
  const briefing = useBriefing((state) => state.briefing)
  const [state, setState] = useState<TaskState<S, R>>({ type: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (): Promise<void> => {
    if (!briefing || running.current) return
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setState({ type: 'working', step: first })
    try {
      const sources = await gatherSources(client, lang)
      signal.throwIfAborted()
      const onStep = (step: S) => setState({ type: 'working', step })
      const result = await run({ briefing, sources, made: new Date(), signal, onStep })
      setState({ type: 'done', result })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setState(signal.aborted ? { type: 'cancelled' } : { type: 'failed', reason })
    } finally {
      running.current = null
    }
  }
  const cancel = (): void => running.current?.abort()
  const hasScenes = (briefing?.scenes.length ?? 0) > 0
  return { state, start, cancel, hasScenes }
}
