/** A press that moves farther than this is a drag. CSS pixels; below the distance that makes a press no click. */
const DRAG = 3

/**
 * Keeps presses of the mouse from the map in `element` until they become drags: when a press ends, MapLibre draws a frame,
 * whether or not anything moved, and so a click would have the whole map drawn once more than its answer does. A press
 * on a map that is moving is passed on at once, since it is to stop it.
 */
export function holdPresses(element: HTMLElement, isMoving: () => boolean, signal: AbortSignal): void {
  let held: MouseEvent | null = null
  const pass = (press: MouseEvent) => {
    held = null
    press.target?.dispatchEvent(new MouseEvent(press.type, press))
  }
  element.addEventListener(
    'mousedown',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || isMoving()) return
      event.stopPropagation()
      held = event
    },
    { signal, capture: true },
  )
  window.addEventListener(
    'mousemove',
    (event) => {
      // Released where nobody heard of it, over a menu of the system's.
      if (!(event.buttons & 1)) held = null
      if (held && Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY) >= DRAG) pass(held)
    },
    { signal, capture: true },
  )
  window.addEventListener(
    'mouseup',
    ({ button }) => {
      if (button === 0) held = null
    },
    { signal, capture: true },
  )
}
