/**
 * Where a list of rows of one height is scrolled to. Browsers draw no element higher than some 17 to 33 million px, which
 * ten million rows are many times over: there, a drag of the scrollbar stands for a share of the list, and small steps, by
 * wheel or finger, move rows by as many px as they should.
 */

/** The height that a list's element has at most, in px. */
export const MOST_PX = 6_000_000

/** A list: height of all its rows, and of what of them is in sight, in px. */
export interface Extents {
  readonly rows: number
  readonly view: number
}

/** How far down the list is, and how far its element is scrolled for that, in px. They differ only in the highest lists. */
export interface Place {
  readonly list: number
  readonly element: number
}

export const TOP: Place = { list: 0, element: 0 }

/** The height of the element that stands for the rows. */
export function elementHeight({ rows }: Extents): number {
  return Math.min(rows, MOST_PX)
}

/** How far the list can be scrolled. */
function mostOf({ rows, view }: Extents): number {
  return Math.max(0, rows - view)
}

function mostOfElement(extents: Extents): number {
  return Math.max(0, elementHeight(extents) - extents.view)
}

/** The place that is so far down the list. */
export function placeAt(list: number, extents: Extents): Place {
  const most = mostOf(extents)
  const held = Math.min(most, Math.max(0, list))
  if (extents.rows <= MOST_PX) return { list: held, element: held }
  return { list: held, element: Math.round((held / most) * mostOfElement(extents)) }
}

/** The place after the user has scrolled the element. Where `element` differs from what was given, it is to be set. */
export function scrolled(from: Place, element: number, extents: Extents): Place {
  if (extents.rows <= MOST_PX) return { list: element, element }
  const [most, mostElement] = [mostOf(extents), mostOfElement(extents)]
  const step = element - from.element
  const isSmall = Math.abs(step) <= 2 * extents.view
  if (!isSmall) return { list: (Math.min(element, mostElement) / mostElement) * most, element }
  const list = Math.min(most, Math.max(0, from.list + step))
  const isAtEnd = element <= 0 || element >= mostElement
  // The element has come to its end and the list has not, or the other way round: they are brought together.
  const wanted = placeAt(list, extents)
  if (isAtEnd && list > 0 && list < most) {
    return { list, element: Math.min(mostElement - 1, Math.max(1, wanted.element)) }
  }
  if (list === 0 || list === most) return wanted
  return { list, element }
}

/** The place at which a row is in sight, as near as may be. @param row its upper edge, in px. */
export function placeShowing(from: Place, row: number, height: number, extents: Extents): Place {
  if (row < from.list) return placeAt(row, extents)
  const lowest = row + height - extents.view
  return lowest > from.list ? placeAt(lowest, extents) : from
}
