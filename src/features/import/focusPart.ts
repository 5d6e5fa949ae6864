/** A part of the entry at hand that can be changed. */
export type Part = 'title' | 'jurisdiction' | 'kind' | 'date' | 'topics' | 'actors' | 'media' | 'summary'

/** Where the focus may be in the entry at hand: on what stands for all of it, or on a part. */
export type Place = Part | 'head'

/**
 * Puts the focus on the entry at hand, or on a part of it; what is in a text field is selected, ready to be typed over.
 *
 * @returns whether that is drawn.
 */
export function focusEntry(root: HTMLElement | null, place: Place): boolean {
  const entry = root?.querySelector<HTMLElement>('[data-selected="true"]')
  if (place === 'head') {
    const head = entry?.querySelector<HTMLElement>('.review-card-head')
    head?.focus({ preventScroll: true })
    // By itself the browser would bring it to the middle.
    head?.scrollIntoView({ block: 'nearest' })
    return Boolean(head)
  }
  const found = entry?.querySelector(`[data-part="${place}"]`)
  const field =
    found?.querySelector<HTMLElement>('input:checked') ??
    found?.querySelector<HTMLElement>('input, select, textarea')
  field?.focus()
  if (field instanceof HTMLInputElement && field.type === 'text') field.select()
  return Boolean(field)
}

/** Whether the date's field of the entry at hand has something in it that is no date; then it has the focus. */
export function focusBadDate(root: HTMLElement | null): boolean {
  const field = root?.querySelector<HTMLElement>(
    '[data-selected="true"] [data-part="date"] [aria-invalid="true"]',
  )
  field?.focus()
  return Boolean(field)
}
