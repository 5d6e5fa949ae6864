const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
])

/**
 * The row that a key leads to.
 *
 * @param key as `KeyboardEvent.key` names it.
 * @param at the row that has the turn, from 0.
 * @param total how many rows there are.
 * @returns `null` where the key leads nowhere, or there are no rows.
 */
export function rowOfKey(key: string, at: number, total: number): number | null {
  const step = STEPS.get(key)
  return step === undefined || total === 0 ? null : Math.min(total - 1, Math.max(0, at + step))
}
