import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseScene, toggleEditor } from './editor'
import { keptEditor } from './keptEditor'

function given(getItem: () => string | null) {
  const setItem = vi.fn()
  vi.stubGlobal('sessionStorage', { getItem, setItem })
  return setItem
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the editor after a reload', () => {
  it('is as it was', () => {
    const setItem = given(() => null)
    toggleEditor()
    chooseScene('s2')
    const [, text] = setItem.mock.lastCall ?? []
    given(() => text)
    expect(keptEditor()).toEqual({ isOpen: true, scene: 's2' })
    toggleEditor()
  })

  it.each(['null', '{', '[]', '{"isOpen":"yes","scene":3}'])(
    'is closed where the storage holds %s',
    (text) => {
      given(() => text)
      expect(keptEditor()).toEqual({ isOpen: false, scene: null })
    },
  )

  it('is closed where the storage is refused, and works all the same', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse })
    expect(keptEditor()).toEqual({ isOpen: false, scene: null })
    expect(() => chooseScene(null)).not.toThrow()
  })
})
