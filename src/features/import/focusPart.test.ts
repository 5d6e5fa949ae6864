import { expect, test, vi } from 'vitest'
import { focusBadDate } from './focusPart'

/** The cards, of which one thing is asked: a field of the entry at hand that says it is invalid. */
function cards(field: { focus: () => void } | null) {
  const querySelector = vi.fn(() => field)
  return { querySelector, root: { querySelector } as unknown as HTMLElement }
}

test('a date that is none holds the entry, and has the focus', () => {
  const focus = vi.fn()
  const { root, querySelector } = cards({ focus })
  expect(focusBadDate(root)).toBe(true)
  expect(focus).toHaveBeenCalledOnce()
  expect(querySelector).toHaveBeenCalledWith(
    '[data-selected="true"] [data-part="date"] [aria-invalid="true"]',
  )
})

test('any other entry can be left', () => {
  expect(focusBadDate(cards(null).root)).toBe(false)
  expect(focusBadDate(null)).toBe(false)
})
