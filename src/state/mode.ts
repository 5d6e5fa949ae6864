import { create } from 'zustand'

/** Bounds of autoplay, in seconds a scene. */
export const PACE = { least: 5, usual: 15, most: 60 } as const

/** A briefing on the screen of the room. */
export interface Presenting {
  readonly type: 'presenting'
  /** Which scene, from 0. */
  readonly scene: number
  /** Seconds until the next scene comes by itself; `null`: it waits for the presenter. */
  readonly pace: number | null
  /** The screen is dark, until the next step. */
  readonly black: boolean
  /** A spot follows the mouse. */
  readonly pointer: boolean
}

/** What the page is: the dashboard, the screen of the room, or the window that only the presenter sees. */
export type Mode =
  | { readonly type: 'exploring' }
  | Presenting
  /** `channel` names the presentation that the window belongs to. */
  | { readonly type: 'speaking'; readonly channel: string }

export const EXPLORING: Mode = { type: 'exploring' }

/** What the page is at the moment; the address states it beside the view. */
export const useMode = create<Mode>(() => EXPLORING)

export function setMode(mode: Mode): void {
  useMode.setState(mode, true)
}

/** A presentation at one of its scenes, with the screen lit. */
export function presentingAt(scene: number, pace: number | null = null): Presenting {
  return { type: 'presenting', scene, pace, black: false, pointer: false }
}

/** A pace within its bounds, in whole seconds. */
export function boundedPace(seconds: number): number {
  return Math.round(Math.min(Math.max(seconds, PACE.least), PACE.most))
}

const NUMBER = /^\d{1,4}$/
const CHANNEL = /^[\w-]{1,40}$/

/**
 * Reads `present=3&pace=15` or `speaker=…` from a link.
 *
 * @returns the mode, and the link without what was read: what cannot be read stays in it, to be named there.
 */
export function readMode(hash: string): { readonly mode: Mode; readonly rest: string } {
  const pairs = new URLSearchParams(hash.replace(/^#/, ''))
  const take = (key: string, form: RegExp): string | null => {
    const value = pairs.get(key)
    if (value === null || !form.test(value)) return null
    pairs.delete(key)
    return value
  }
  const channel = take('speaker', CHANNEL)
  const scene = channel === null ? take('present', NUMBER) : null
  if (channel === null && scene === null) return { mode: EXPLORING, rest: hash }
  const pace = scene === null ? null : take('pace', NUMBER)
  const mode: Mode =
    channel === null
      ? presentingAt(Math.max(0, Number(scene) - 1), pace === null ? null : boundedPace(Number(pace)))
      : { type: 'speaking', channel }
  return { mode, rest: `#${pairs}` }
}

/** What `readMode` reads, to be put behind a link to a view. */
export function formatMode(mode: Mode): string {
  switch (mode.type) {
    case 'exploring':
      return ''
    case 'presenting':
      return `&present=${mode.scene + 1}${mode.pace === null ? '' : `&pace=${mode.pace}`}`
    case 'speaking':
      return `&speaker=${mode.channel}`
  }
}
