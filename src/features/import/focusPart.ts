/** A part of the entry at hand that can be changed. */
export type Part = 'title' | 'jurisdiction' | 'kind' | 'date' | 'topics' | 'actors' | 'media' | 'summary'

/** Puts the focus on the entry at hand. */
export function focusHead(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('[data-selected="true"] .review-card-head')?.focus({ preventScroll: true })
}

/** Puts the focus on a part of the entry at hand; what is in a text field is selected, ready to be typed over. */
export function focusPart(root: HTMLElement | null, part: Part): void {
  const found = root?.querySelector(`[data-selected="true"] [data-part="${part}"]`)
  const field = found?.querySelector<HTMLElement>('input:checked, input, select, textarea') ?? null
  field?.focus()
  if (field instanceof HTMLInputElement && field.type === 'text') field.select()
}

/** Whether the date's field of the entry at hand has something in it that is no date; then it has the focus. */
export function focusBadDate(root: HTMLElement | null): boolean {
  const field = root?.querySelector<HTMLElement>(
    '[data-selected="true"] [data-part="date"] [aria-invalid="true"]',
  )
  field?.focus()
  return Boolean(field)
}
