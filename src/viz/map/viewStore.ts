import type { View } from './projection'

/** Where the map is now, and where it last rested: drawings are made for the resting view and moved along. */
export interface ViewState {
  readonly shown: View
  readonly rest: View
}

/** The camera as it moves, outside React's state so that a moving map redraws nothing but its transforms. */
export class ViewStore {
  #state: ViewState | null = null
  readonly #listeners = new Set<() => void>()

  /** `null` until the box has a size. */
  get = (): ViewState | null => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The map is on its way. */
  move(view: View): void {
    this.#set({ shown: view, rest: this.#state?.rest ?? view })
  }

  /** The map came to rest. */
  settle(view: View): void {
    this.#set({ shown: view, rest: view })
  }

  #set(state: ViewState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
