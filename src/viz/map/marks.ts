/** Set when a map has been drawn in its colours, by whichever of them is first. */
export const FIRST_MAP = 'choropleth:first'

/** Sets a mark of the performance timeline, the first time only. */
export function markOnce(name: string): void {
  if (!isMarked(name)) performance.mark(name)
}

/** Whether a mark is set. */
export function isMarked(name: string): boolean {
  return performance.getEntriesByName(name).length > 0
}
