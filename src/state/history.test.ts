import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NO_FILTERS } from '../domain/filters'
import { connectHistory } from './history'
import { EXPLORING, presentingAt, setMode, useMode } from './mode'
import { changeFilters, changeView, type HistoryStep, useStore } from './store'
import { DEFAULT_VIEW } from './view'

/** A window with an address, a history and listeners, and nothing else. */
function fakeWindow(hash = '') {
  const entries = [hash]
  const states: unknown[] = [null]
  let at = 0
  const listeners = new Map<string, Set<EventListener>>()
  const target = {
    addEventListener: (type: string, react: EventListener) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(react))
    },
    removeEventListener: (type: string, react: EventListener) => listeners.get(type)?.delete(react),
  }
  const fire = (type: string, event: object = {}) => {
    for (const react of listeners.get(type) ?? []) react(event as Event)
  }
  const walk = (steps: number) => {
    if (steps === 0) throw new Error('reloaded')
    if (!(at + steps in entries)) return
    at += steps
    fire('popstate')
  }
  const put = (state: unknown, next = entries[at] ?? '') => {
    entries.splice(at, 1, next)
    states.splice(at, 1, state)
  }
  const window = {
    ...target,
    document: { documentElement: target },
    location: {
      get hash() {
        return entries[at]
      },
    },
    history: {
      get state() {
        return states[at]
      },
      pushState: (state: unknown, _: string, next: string) => {
        entries.splice(++at)
        states.splice(at)
        put(state, next)
      },
      replaceState: (state: unknown, _: string, next?: string) => put(state, next),
      go: (steps: number) => setTimeout(() => walk(steps)),
    },
  }
  /** What a user does who changes the link by hand. */
  const visit = (next: string) => {
    entries.splice(++at)
    states.splice(at)
    put(null, next)
    fire('popstate')
  }
  const heard = () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0)
  return {
    window: window as unknown as Window,
    entries,
    fire,
    visit,
    back: () => walk(-1),
    isFirst: () => at === 0,
    heard,
  }
}

let disconnect = () => {}

function connected(hash = '', steps = true) {
  const fake = fakeWindow(hash)
  disconnect = connectHistory(fake.window, { steps })
  return fake
}

beforeEach(() => {
  vi.useFakeTimers()
  useStore.setState({ view: DEFAULT_VIEW, step: 'replace' })
  setMode(EXPLORING)
})

afterEach(() => {
  disconnect()
  vi.useRealTimers()
})

const policies = () => changeFilters({ kind: ['policy'] })
const voices = () => changeFilters({ kind: ['voice'] })

describe('the address', () => {
  test('is read at the start', () => {
    connected('#v=1&k=policy')
    expect(useStore.getState().view.filters.kind).toEqual(['policy'])
  })

  test('follows a step a little later, so that the step is painted first', () => {
    const { entries } = connected()
    policies()
    expect(entries).toEqual([''])
    vi.advanceTimersByTime(200)
    expect(entries).toEqual(['', '#v=1&k=policy'])
  })

  test.each([
    ['pointerdown', {}],
    ['mouseleave', {}],
    ['blur', {}],
    ['pagehide', {}],
    ['keydown', { key: 'Alt' }],
    ['keydown', { key: 'F5' }],
  ])('is there at once on %s %o', (type, event) => {
    const { entries, fire } = connected()
    policies()
    fire(type, event)
    expect(entries).toEqual(['', '#v=1&k=policy'])
  })

  test('waits while other keys are pressed', () => {
    const { entries, fire } = connected()
    policies()
    fire('keydown', { key: 'ArrowLeft' })
    expect(entries).toEqual([''])
  })

  test('keeps every step, in its order, with what replaced it', () => {
    const { entries, back } = connected('#v=1')
    policies()
    changeView({ surface: 'table' }, 'replace')
    voices()
    vi.advanceTimersByTime(200)
    expect(entries).toEqual(['#v=1', '#v=1&k=policy&show=table', '#v=1&k=voice&show=table'])
    back()
    expect(useStore.getState().view.filters.kind).toEqual(['policy'])
  })

  test('what only replaces makes no step, before one nor after it', () => {
    const { entries } = connected('#v=1')
    changeView({ sort: 'date' }, 'replace')
    policies()
    changeView({ sort: 'newest' }, 'replace')
    vi.advanceTimersByTime(200)
    expect(entries).toEqual(['#v=1&sort=date', '#v=1&k=policy'])
  })

  test('Back takes back the last step, written or not', () => {
    const { entries, back } = connected('#v=1')
    policies()
    vi.advanceTimersByTime(200)
    voices()
    back()
    vi.runAllTimers()
    expect(useStore.getState().view.filters.kind).toEqual(['policy'])
    expect(entries).toEqual(['#v=1', '#v=1&k=policy', '#v=1&k=voice'])
  })

  test('a link typed in holds, whatever was waiting', () => {
    const { entries, visit, back } = connected('#v=1')
    policies()
    vi.advanceTimersByTime(200)
    voices()
    visit('#v=1&k=application')
    vi.runAllTimers()
    expect(useStore.getState().view.filters.kind).toEqual(['application'])
    back()
    expect([entries.length, useStore.getState().view.filters.kind]).toEqual([3, ['policy']])
  })

  test('in a frame there are no steps', () => {
    const { entries } = connected('', false)
    policies()
    voices()
    vi.advanceTimersByTime(200)
    expect(entries).toEqual(['#v=1&k=voice'])
  })

  test('has a mode with the next task', () => {
    const { entries } = connected('#v=1')
    setMode(presentingAt(0))
    setMode(presentingAt(2))
    vi.advanceTimersByTime(0)
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatch(/present=3/)
    expect(useMode.getState().type).toBe('presenting')
  })

  test('is left alone after disconnecting', () => {
    const { entries, heard } = connected()
    policies()
    disconnect()
    vi.advanceTimersByTime(1000)
    expect([entries, heard()]).toEqual([[''], 0])
  })
})

test('ends as a history written at once would', () => {
  const action = fc.record({
    act: fc.constantFrom<HistoryStep | 'back' | 'back twice'>('push', 'replace', 'back', 'back twice'),
    kind: fc.constantFrom('policy', 'voice', 'application'),
    pause: fc.constantFrom(0, 50, 300),
  })
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      useStore.setState({ view: DEFAULT_VIEW, step: 'replace' })
      const { entries, back, isFirst, window } = connected('#v=1')
      const naive = ['#v=1']
      let at = 0
      for (const { act, kind, pause } of actions) {
        if (act === 'push' || act === 'replace') {
          const hash = `#v=1&k=${kind}`
          changeFilters({ ...NO_FILTERS, kind: [kind as 'policy'] }, act)
          if (hash !== naive[at]) {
            if (act === 'push') at++
            naive.splice(at, act === 'push' ? naive.length : 1, hash)
          }
          vi.advanceTimersByTime(pause)
        } else {
          for (let times = act === 'back' ? 1 : 2; times > 0 && !isFirst(); times--) {
            at--
            back()
          }
          vi.runAllTimers()
          expect(`#v=1&k=${useStore.getState().view.filters.kind}`).toContain(naive[at])
        }
      }
      vi.advanceTimersByTime(300)
      expect(window.location.hash).toBe(naive[at])
      disconnect()
      expect(entries).toEqual(naive)
    }),
  )
})
