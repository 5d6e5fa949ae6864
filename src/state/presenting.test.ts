import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Scene } from '../domain/briefing'
import { buildDataset } from '../testing/builders'
import { EXPLORING, type Presenting, presentingAt, setMode, useMode } from './mode'
import { isOffScene, type PresentingAction, present, presentingAfter } from './presenting'
import { changeFilters, changeView, useStore } from './store'
import { DEFAULT_VIEW } from './view'

function sceneOf(view: string): Scene {
  return { id: view, view, chart: 'kind', caption: {}, notes: {} }
}

const SCENES = [sceneOf('v=1&d=test'), sceneOf('v=1&d=test&k=policy'), sceneOf('v=1&d=test&map=110000')]

const actionArbitrary: fc.Arbitrary<PresentingAction> = fc.oneof(
  fc
    .constantFrom('next', 'previous', 'first', 'last', 'return', 'black', 'pointer')
    .map((type) => ({ type }) as PresentingAction),
  fc.integer({ min: -3, max: 12 }).map((scene) => ({ type: 'goto' as const, scene })),
  fc.option(fc.integer({ min: 1, max: 90 })).map((pace) => ({ type: 'pace' as const, pace })),
)

/** The same in the plainest way: a list of scene numbers and a finger on one of them. */
function naiveScene(at: number, action: PresentingAction, count: number, goesRound: boolean): number {
  const list = Array.from({ length: count }, (_, i) => i)
  switch (action.type) {
    case 'next':
      return list[at + 1] ?? (goesRound ? 0 : at)
    case 'previous':
      return list[at - 1] ?? (goesRound ? count - 1 : at)
    case 'first':
      return 0
    case 'last':
      return count - 1
    case 'goto':
      return list.includes(action.scene) ? action.scene : action.scene < 0 ? 0 : count - 1
    default:
      return at
  }
}

function stepped(state: Presenting, action: PresentingAction, count: number): Presenting {
  const next = presentingAfter(state, action, count)
  if (next.type !== 'presenting') throw new Error('left')
  return next
}

beforeEach(() => {
  useStore.setState({ view: DEFAULT_VIEW })
  setMode(presentingAt(0))
})

describe('presentingAfter', () => {
  it('agrees with a finger on a list, and is never outside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(actionArbitrary, { maxLength: 40 }),
        (count, actions) => {
          let state = presentingAt(0)
          let at = 0
          for (const action of actions) {
            at = naiveScene(at, action, count, state.pace !== null)
            const before = state
            state = stepped(state, action, count)
            expect(state.scene).toBe(at)
            if (action.type === 'black') expect(state.black).toBe(!before.black)
            else if (action.type === 'pointer' || action.type === 'pace')
              expect(state.black).toBe(before.black)
            else expect(state.black).toBe(false)
          }
        },
      ),
    )
  })

  it('stays at the first scene of a briefing without any', () => {
    expect(stepped(presentingAt(0), { type: 'next' }, 0).scene).toBe(0)
    expect(stepped(presentingAt(0, 5), { type: 'previous' }, 0).scene).toBe(0)
  })

  it('leaves', () => {
    expect(presentingAfter(presentingAt(1), { type: 'leave' }, 3)).toBe(EXPLORING)
  })
})

describe('present', () => {
  it('puts the scene on the screen with the step', () => {
    present({ type: 'next' }, SCENES)
    expect(useMode.getState()).toMatchObject({ scene: 1 })
    expect(useStore.getState().view.filters.kind).toEqual(['policy'])
    expect(useStore.getState().step).toBe('replace')
  })

  it('returns to the scene after having looked around', () => {
    present({ type: 'next' }, SCENES)
    changeFilters({ kind: ['voice'], jurisdiction: ['110000'] })
    present({ type: 'return' }, SCENES)
    expect(useStore.getState().view.filters).toMatchObject({ kind: ['policy'], jurisdiction: [] })
  })

  it('keeps the language and leaves the view alone where nothing is to be shown', () => {
    changeView({ lang: 'en' })
    present({ type: 'last' }, SCENES)
    const { view } = useStore.getState()
    expect(view.lang).toBe('en')
    present({ type: 'black' }, SCENES)
    present({ type: 'leave' }, SCENES)
    expect(useStore.getState().view).toBe(view)
    present({ type: 'first' }, SCENES)
    expect(useStore.getState().view).toBe(view)
  })
})

describe('isOffScene', () => {
  const header = buildDataset([])
  const view = () => useStore.getState().view

  it('is told by what is on the screen alone', () => {
    const [first, second] = SCENES as [Scene, Scene]
    present({ type: 'first' }, SCENES)
    expect(isOffScene(view(), first, header)).toBe(false)
    expect(isOffScene(view(), second, header)).toBe(true)
    changeFilters({ text: 'data' })
    expect(isOffScene(view(), first, header)).toBe(true)
    changeFilters({ text: '' })
    changeView({ lang: 'en' })
    expect(isOffScene(view(), first, header)).toBe(false)
  })

  it('takes no offence at a dataset named later, nor at topics that it lacks', () => {
    const scene = sceneOf('v=1&t=law,alchemy')
    changeView({ dataset: 'test', filters: { ...view().filters, topic: ['law'] } })
    expect(isOffScene(view(), scene, header)).toBe(false)
  })
})
