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
  const window = {
    ...target,
    document: { documentElement: target },
    location: {
      get hash() {
        return entries[at]
      },
    },
    history: {
      pushState: (_: unknown, __: string, next: string) => {
        entries.splice(++at, entries.length, next)
      },
      replaceState: (_: unknown, __: string, next: string) => {
        entries[at] = next
      },
    },
  }
  const back = () => {
    if (at === 0) throw new Error('left the page')
    at--
    fire('popstate')
  }
  const heard = () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0)
  return { window: window as unknown as Window, entries, fire, back, heard }
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
    kind: fc.constantFrom('policy', 'voice', 'application'),
    step: fc.constantFrom<HistoryStep>('push', 'replace'),
    pause: fc.constantFrom(0, 50, 300),
  })
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      useStore.setState({ view: DEFAULT_VIEW, step: 'replace' })
      const { entries } = connected('#v=1')
      const naive = ['#v=1']
      for (const { kind, step, pause } of actions) {
        changeFilters({ ...NO_FILTERS, kind: [kind as 'policy'] }, step)
        const hash = `#v=1&k=${kind}`
        if (hash !== naive.at(-1)) naive.splice(step === 'push' ? naive.length : -1, 1, hash)
        vi.advanceTimersByTime(pause)
      }
      vi.advanceTimersByTime(300)
      disconnect()
      expect(entries).toEqual(naive)
    }),
  )
})
