import { createContext } from 'react'

/**
 * How long, in ms, a change takes: the way of the camera to another view, and of bars to another length. `null` in the
 * dashboard, where cameras move at once on a short way and bars not at all.
 */
export const MotionContext = createContext<number | null>(null)

/** Whether the user asks for less motion. */
export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
