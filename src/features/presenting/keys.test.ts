import { describe, expect, it } from 'vitest'
import { belongsTo, type KeyPress, readKey } from './keys'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held }
}

function read(...keys: string[]) {
  return keys.reduce((before, key) => readKey(press(key), before.typed), readKey(press('x'), ''))
}

describe('readKey', () => {
  it.each([
    ['next', ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']],
    ['previous', ['ArrowLeft', 'ArrowUp', 'PageUp']],
    ['first', ['Home']],
    ['last', ['End']],
    ['black', ['b', 'B', '.']],
    ['pointer', ['p', 'P']],
    ['return', ['r', 'Backspace']],
    ['fullscreen', ['f', 'F5']],
    ['autoplay', ['a']],
    ['speaker', ['s']],
    ['help', ['?']],
    ['leave', ['Escape']],
  ])('%s', (type, keys) => {
    for (const key of keys) expect(readKey(press(key), '').command).toEqual({ type })
  })

  it('goes back by Shift and space', () => {
    expect(readKey(press(' ', { shiftKey: true }), '').command).toEqual({ type: 'previous' })
  })

  it('goes to a scene by its number and Enter', () => {
    expect(read('1', '2', 'Enter')).toEqual({ command: { type: 'goto', scene: 11 }, typed: '' })
    expect(read('9', '8', '7', '6', '5').typed).toBe('8765')
  })

  it('forgets digits when another key comes between', () => {
    expect(read('1', 'p', 'Enter').command).toEqual({ type: 'next' })
  })

  it('leaves the browser its own', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(readKey(press('r', held), '3')).toEqual({ command: null, typed: '3' })
    }
    for (const key of ['x', 'Tab', 'F11', 'constructor']) {
      expect(readKey(press(key), '').command).toBeNull()
    }
  })
})

describe('belongsTo', () => {
  it('leaves a text field all its keys', () => {
    for (const key of ['b', ' ', 'ArrowLeft', 'Backspace'])
      expect(belongsTo(key, { role: 'text', byKeyboard: false })).toBe(true)
  })

  it('takes the keys of what was only clicked, so that a clicker works after every click', () => {
    for (const role of ['choice', 'button', 'none'] as const)
      for (const key of ['ArrowRight', ' ', 'Enter', 'PageDown'])
        expect(belongsTo(key, { role, byKeyboard: false })).toBe(false)
  })

  it('leaves a control that was reached by Tab what it needs, and never a clicker’s keys', () => {
    expect(belongsTo('ArrowRight', { role: 'choice', byKeyboard: true })).toBe(true)
    expect(belongsTo('Enter', { role: 'button', byKeyboard: true })).toBe(true)
    expect(belongsTo('ArrowRight', { role: 'button', byKeyboard: true })).toBe(false)
    for (const role of ['choice', 'button'] as const)
      for (const key of ['PageDown', 'PageUp', 'b'])
        expect(belongsTo(key, { role, byKeyboard: true })).toBe(false)
  })
})
