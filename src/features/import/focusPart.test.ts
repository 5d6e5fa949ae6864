import { afterAll, expect, test, vi } from 'vitest'
import { focusBadDate, focusEntry } from './focusPart'

vi.stubGlobal('HTMLInputElement', class {})
afterAll(() => vi.unstubAllGlobals())

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

/** An entry at hand that draws only what is named. */
function entry(drawn: Readonly<Record<string, object>>) {
  const element: object = { querySelector: (selector: string) => drawn[selector] ?? null }
  const querySelector = (selector: string) => (selector === '[data-selected="true"]' ? element : null)
  return { querySelector } as unknown as HTMLElement
}

test('the entry at hand has the focus where it is drawn, and it is said where it is not', () => {
  const head = { focus: vi.fn(), scrollIntoView: vi.fn() }
  expect(focusEntry(entry({ '.review-card-head': head }), 'head')).toBe(true)
  expect(head.focus).toHaveBeenCalledOnce()
  expect(head.scrollIntoView).toHaveBeenCalledOnce()
  expect(focusEntry(entry({}), 'head')).toBe(false)
  expect(focusEntry(entry({}), 'title')).toBe(false)
  expect(focusEntry(null, 'head')).toBe(false)
})

test('of choices, the one that is chosen has the focus', () => {
  const [first, chosen] = [{ focus: vi.fn() }, { focus: vi.fn() }]
  const kinds = {
    querySelector: (selector: string) => (selector === 'input:checked' ? chosen : first),
  }
  expect(focusEntry(entry({ '[data-part="kind"]': kinds }), 'kind')).toBe(true)
  expect(chosen.focus).toHaveBeenCalledOnce()
  expect(first.focus).not.toHaveBeenCalled()
})
