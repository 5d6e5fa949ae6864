/** A stopwatch that is only read: times in ms since 1970. */
export interface Timer {
  /** Since when it runs; `null` while it rests. */
  readonly since: number | null
  /** Ms that it ran before. */
  readonly before: number
}

export const STOPPED: Timer = { since: null, before: 0 }

export function elapsed({ since, before }: Timer, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since))
}

/** Lets it run, or rest. */
export function toggled(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : { since: null, before: elapsed(timer, now) }
}

/** From zero again; it runs on if it ran. */
export function restarted(timer: Timer, now: number): Timer {
  return { since: timer.since === null ? null : now, before: 0 }
}

/** `4:05`, from an hour on `1:04:05`. @param ms full seconds count. */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Reads a timer that was written as JSON; a stopped one where it cannot be read. */
export function readTimer(text: string | null): Timer {
  try {
    const { since, before } = JSON.parse(text ?? '') as Partial<Record<keyof Timer, unknown>>
    if (typeof before !== 'number' || !(since === null || typeof since === 'number')) return STOPPED
    return { since, before }
  } catch {
    return STOPPED
  }
}
