import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefingArbitrary } from '../testing/arbitraries'
import type { Briefing } from './briefing'
import { addScene, changeScene, duplicateScene, freeSceneId, moveScene, removeScene } from './scenes'

const SCENE = { id: 's1', view: 'v=1', chart: 'kind', caption: {}, notes: {} } as const
const briefingOf = (...ids: readonly string[]): Briefing => ({
  format: 'policy-map-briefing/1',
  id: 'b',
  title: {},
  scenes: ids.map((id) => ({ ...SCENE, id })),
})
const ids = (briefing: Briefing): string => briefing.scenes.map(({ id }) => id).join(' ')
const ABC = briefingOf('a', 'b', 'c')

describe('scenes', () => {
  it.each([
    ['b', 0, 'b a c'],
    ['b', 2, 'a c b'],
    ['a', 1, 'b a c'],
    ['a', 99, 'b c a'],
    ['c', -1, 'c a b'],
  ])('%s moved to %i', (id, position, expected) => expect(ids(moveScene(ABC, id, position))).toBe(expected))

  it('keep all that they were when one is moved', () => {
    fc.assert(
      fc.property(briefingArbitrary, fc.nat(9), fc.integer({ min: -2, max: 9 }), (briefing, at, position) => {
        const scene = briefing.scenes[at]
        const moved = moveScene(briefing, scene?.id ?? 'none', position)
        expect(moved.scenes.toSorted(byId)).toEqual(briefing.scenes.toSorted(byId))
        const last = briefing.scenes.length - 1
        if (scene) expect(moved.scenes.indexOf(scene)).toBe(Math.min(Math.max(position, 0), last))
      }),
    )
  })

  it('come behind the one that is named, else last', () => {
    expect(ids(addScene(ABC, { ...SCENE, id: 'x' }, 'a'))).toBe('a x b c')
    expect(ids(addScene(ABC, { ...SCENE, id: 'x' }))).toBe('a b c x')
    expect(ids(addScene(ABC, { ...SCENE, id: 'x' }, 'gone'))).toBe('a b c x')
  })

  it('are copied behind themselves', () => {
    const copied = duplicateScene(changeScene(ABC, 'b', { view: 'v=1&k=voice' }), 'b', 'x')
    expect(ids(copied)).toBe('a b x c')
    expect(copied.scenes[2]?.view).toBe('v=1&k=voice')
  })

  it('are taken out', () => expect(ids(removeScene(ABC, 'b'))).toBe('a c'))

  it('that are not there change nothing', () => {
    expect(removeScene(ABC, 'x')).toBe(ABC)
    expect(moveScene(ABC, 'x', 0)).toBe(ABC)
    expect(changeScene(ABC, 'x', { view: '' })).toBe(ABC)
    expect(duplicateScene(ABC, 'x', 'y')).toBe(ABC)
  })

  it('get an id that is free', () => {
    expect(freeSceneId(briefingOf())).toBe('s1')
    expect(freeSceneId(briefingOf('s3', 'intro', 's1'))).toBe('s4')
    fc.assert(
      fc.property(briefingArbitrary, (briefing) => {
        expect(briefing.scenes.map(({ id }) => id)).not.toContain(freeSceneId(briefing))
      }),
    )
  })
})

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
