import type { Briefing } from '../../domain/briefing'
import type { FactSources } from './facts/sceneFacts'

/** What is being done; scenes count from 1. */
export type Step =
  | { readonly type: 'data' }
  | { readonly type: 'scene'; readonly scene: number; readonly of: number }
  | { readonly type: 'file' }

/** What the making of slides or pages is given. */
export interface TaskInput {
  readonly briefing: Briefing
  readonly sources: FactSources
  readonly made: Date
  readonly signal: AbortSignal
  readonly onStep: (step: Step) => void
}

/** Lets the page paint and take clicks. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
