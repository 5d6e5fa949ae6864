/** Steps that can be taken back. States share what they have in common, so a step costs little more than its change. */
export interface History<T> {
  readonly present: T
  /** What it was before each step, the oldest first. */
  readonly past: readonly T[]
  /** What was undone, the next to redo last. */
  readonly future: readonly T[]
  /** Names the run of changes that the last step was made of, such as typing in one field. */
  readonly run: string | null
}

const MOST_STEPS = 500

export function startHistory<T>(present: T): History<T> {
  return { present, past: [], future: [], run: null }
}

/** @param run changes one after the other that name the same run are one step. */
export function step<T>(history: History<T>, next: T, run: string | null = null): History<T> {
  const { present, past } = history
  if (next === present) return history
  if (run !== null && run === history.run) return { ...history, present: next, future: [] }
  return { present: next, past: [...past, present].slice(-MOST_STEPS), future: [], run }
}

export function undo<T>(history: History<T>): History<T> {
  const { present, past, future } = history
  const [before] = past.slice(-1)
  if (before === undefined) return history
  return { present: before, past: past.slice(0, -1), future: [...future, present], run: null }
}

export function redo<T>(history: History<T>): History<T> {
  const { present, past, future } = history
  const [after] = future.slice(-1)
  if (after === undefined) return history
  return { present: after, past: [...past, present], future: future.slice(0, -1), run: null }
}
