import type { PresentingAction } from '../../state/presenting'

/** What a key of the stage asks for: a step of the presentation, or something of this window. */
export type Command =
  | PresentingAction
  | { readonly type: 'autoplay' | 'fullscreen' | 'speaker' | 'help' | 'none' }

/** The part of a keyboard event that says which key it was. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Clickers send Page Up and Page Down, some of them a full stop for black and F5 to start. */
const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: { type: 'next' },
  ArrowDown: { type: 'next' },
  PageDown: { type: 'next' },
  Enter: { type: 'next' },
  ' ': { type: 'next' },
  ArrowLeft: { type: 'previous' },
  ArrowUp: { type: 'previous' },
  PageUp: { type: 'previous' },
  Home: { type: 'first' },
  End: { type: 'last' },
  b: { type: 'black' },
  '.': { type: 'black' },
  p: { type: 'pointer' },
  r: { type: 'return' },
  Backspace: { type: 'return' },
  a: { type: 'autoplay' },
  f: { type: 'fullscreen' },
  F5: { type: 'fullscreen' },
  s: { type: 'speaker' },
  '?': { type: 'help' },
  Escape: { type: 'leave' },
}

const MOST_DIGITS = 4

/** What a key asks for, and the digits typed so far: a number and Enter go to that scene, counted from 1. */
export interface Reading {
  readonly command: Command | null
  readonly typed: string
}

/**
 * Reads one key of the stage. Keys held with Ctrl, Alt or Cmd are the browser's.
 *
 * @param typed digits from the keys before.
 */
export function readKey(press: KeyPress, typed: string): Reading {
  if (press.ctrlKey || press.altKey || press.metaKey) return { command: null, typed }
  if (/^\d$/.test(press.key)) {
    return { command: { type: 'none' }, typed: (typed + press.key).slice(-MOST_DIGITS) }
  }
  if (press.key === 'Enter' && typed !== '') {
    return { command: { type: 'goto', scene: Number(typed) - 1 }, typed: '' }
  }
  if (press.key === ' ' && press.shiftKey) return { command: { type: 'previous' }, typed: '' }
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return { command: Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null, typed: '' }
}

const ARROWS = /^(Arrow\w+|Home|End)$/
const PRESSES = /^(Enter| )$/

/**
 * Whether a key belongs to what has the focus: to a text field, and to a control that somebody went into by Tab. One
 * that was only clicked has no claim, so that a clicker works after every click. Escape gives such a control's keys back.
 */
export function belongsTo(
  key: string,
  focus: { readonly role: 'text' | 'choice' | 'button' | 'none'; readonly byKeyboard: boolean },
): boolean {
  switch (focus.role) {
    case 'text':
      return true
    case 'choice':
      return focus.byKeyboard && (ARROWS.test(key) || PRESSES.test(key) || key === 'Escape')
    case 'button':
      return focus.byKeyboard && PRESSES.test(key)
    case 'none':
      return false
  }
}

const TEXT = 'input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable="true"]'
const CHOICE =
  'select, [role="slider"], [role="listbox"], [role="option"], [role="application"] *, .breakdown-row, input[type="radio"]'

/**
 * What an element is to the keys of the stage.
 *
 * @param byKeyboard whether it was reached by Tab. `:focus-visible` does not tell: it also comes to what was clicked, as
 * soon as a key is pressed.
 */
export function focusOf(element: Element | null, byKeyboard: boolean): Parameters<typeof belongsTo>[1] {
  if (element?.matches(TEXT)) return { role: 'text', byKeyboard }
  if (element?.matches(CHOICE)) return { role: 'choice', byKeyboard }
  if (element?.matches('button, a[href], summary')) return { role: 'button', byKeyboard }
  return { role: 'none', byKeyboard }
}
