import { create } from 'zustand'
import { formatMode, type Mode, readMode, setMode, useMode } from './mode'
import { type HistoryStep, useStore } from './store'
import { formatView, parseView, type UrlIssue } from './url'
import type { View } from './view'

/** What of the present link could not be read. */
export const useUrlIssues = create<readonly UrlIssue[]>(() => [])

/**
 * The address follows the view so late. Browsers refuse more than about a hundred changes of it in some seconds, and a
 * brush makes one a frame; and each change has the browser draw its own bar anew, which would hold up the very frame that
 * shows what was clicked.
 */
const SETTLE_MS = 200

/** Keys that may begin a command of the browser's: Back, reload, copying the address. */
const BROWSER_KEYS = /^(Alt|Control|Meta|F\d+|Browser\w+)$/

/** A change that the address and the history are to take up. */
interface Change {
  readonly step: HistoryStep
  readonly hash: string
}

/** What an entry of the history carries besides its address: its number among the page's own, so that Back is told from a link. */
interface Numbered {
  readonly step: number
}

function numberOf(state: unknown): number | undefined {
  return typeof state === 'object' && state && 'step' in state ? Number(state.step) : undefined
}

/** The link to the present view, whether or not the address has it already. */
export function linkToView(): string {
  const { origin, pathname } = window.location
  const page = origin === 'null' ? window.location.href.replace(/#.*/, '') : origin + pathname
  return page + formatView(useStore.getState().view)
}

function addressOf(view: View, mode: Mode): string {
  return formatView(view) + formatMode(mode)
}

/** The address as this page would write it. */
function normal(hash: string): string {
  const { mode, rest } = readMode(hash)
  return addressOf(parseView(rest).view, mode)
}

/**
 * Keeps the address and what is shown, the view and the mode, in step: reads the address at the start and whenever the
 * user walks the history or changes the link, and writes every change into it: a little later, all steps in their order,
 * and at once when the user turns to the browser itself, by its keys or by leaving the page with the pointer. Back, when it
 * comes before that, first has the waiting steps written where they belong, and takes back the last of them.
 *
 * @param options.steps whether changes are steps that Back undoes. Not in a frame, whose steps would be the other page's.
 * @returns disconnects.
 */
export function connectHistory(window: Window, options: { readonly steps: boolean }): () => void {
  const { history, location } = window
  const root = window.document.documentElement
  let waiting: Change[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let reading = false
  let at = numberOf(history.state) ?? 0
  /** How many steps Back went while others waited, until those are written. */
  let overtaken = 0

  const forget = (): void => {
    clearTimeout(timer)
    timer = undefined
    waiting = []
  }

  const read = (): void => {
    forget()
    at = numberOf(history.state) ?? at
    const { mode, rest } = readMode(location.hash)
    const { view, issues } = parseView(rest)
    useUrlIssues.setState(issues, true)
    reading = true
    setMode(mode)
    useStore.setState({ view, step: 'replace' })
    reading = false
  }

  const settle = (): void => {
    if (overtaken > 0) return
    const changes = waiting
    forget()
    if (changes.length > 0 && numberOf(history.state) === undefined)
      history.replaceState({ step: at } satisfies Numbered, '')
    for (const { step, hash } of changes) {
      if (step === 'push') history.pushState({ step: ++at } satisfies Numbered, '', hash)
      else history.replaceState({ step: at } satisfies Numbered, '', hash)
    }
  }

  const walk = (): void => {
    const behind = at - (numberOf(history.state) ?? Number.NaN)
    const isOvertaking = overtaken === 0 && behind > 0 && waiting.length > 0
    if (isOvertaking || (overtaken > 0 && behind)) {
      overtaken = Math.max(overtaken, behind)
      history.go(behind)
    } else if (overtaken > 0 && behind === 0) {
      const steps = overtaken
      overtaken = 0
      settle()
      history.go(-steps)
    } else {
      overtaken = 0
      if (Number.isNaN(behind)) at++
      read()
    }
  }

  const write = (hash: string, step: HistoryStep): void => {
    const last = waiting.at(-1)
    const written = last?.hash ?? location.hash
    if (reading || hash === written || hash === normal(written)) return
    if (step === 'push' && options.steps) waiting.push({ step, hash })
    else waiting.splice(-1, 1, { step: last?.step ?? 'replace', hash })
    timer ??= setTimeout(settle, SETTLE_MS)
  }
  const onKey = ({ key }: KeyboardEvent): void => {
    if (BROWSER_KEYS.test(key)) settle()
  }

  read()
  const unsubscribe = [
    useStore.subscribe(({ view, step }, previous) => {
      if (view !== previous.view) write(addressOf(view, useMode.getState()), step)
    }),
    useMode.subscribe((mode, previous) => {
      const step = mode.type === previous.type ? 'replace' : 'push'
      write(addressOf(useStore.getState().view, mode), step)
      // A reload takes up the address as it was when it began: a scene's number is there with the next task.
      setTimeout(settle)
    }),
  ]
  const listeners = [
    [window, 'popstate', walk, false],
    [window, 'pagehide', settle, false],
    [window, 'blur', settle, false],
    [root, 'mouseleave', settle, false],
    // On their way down, whoever keeps them from coming back up.
    [window, 'keydown', onKey, true],
    [window, 'pointerdown', settle, true],
  ] as const
  for (const [target, type, react, first] of listeners)
    target.addEventListener(type, react as EventListener, first)
  return () => {
    forget()
    for (const stop of unsubscribe) stop()
    for (const [target, type, react, first] of listeners)
      target.removeEventListener(type, react as EventListener, first)
  }
}
