import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { orAborted } from '../../domain/orAborted'
import { useLang } from '../../i18n/lang'
import { useBriefing } from '../../state/briefing'
import { gatherSources } from './facts/gather'
import type { Step, TaskInput } from './task'

/** How far a file or pages are. */
export type TaskState<R> =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly step: Step }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'done'; readonly result: R }

/** Runs a long task on the open briefing, one at a time: with its steps, and with a way to stop it. */
export function useBriefingTask<R>(run: (input: TaskInput) => Promise<R>) {
  const client = useQueryClient()
  const lang = useLang()
  const briefing = useBriefing((state) => state.briefing)
  const [state, setState] = useState<TaskState<R>>({ type: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (): Promise<void> => {
    if (!briefing || running.current) return
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    const onStep = (step: Step): void => {
      if (!signal.aborted) setState({ type: 'working', step })
    }
    const work = async (): Promise<R> => {
      const sources = await gatherSources(client, lang)
      signal.throwIfAborted()
      return run({ briefing, sources, made: new Date(), signal, onStep })
    }
    onStep({ type: 'data' })
    try {
      setState({ type: 'done', result: await orAborted(work(), signal) })
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
