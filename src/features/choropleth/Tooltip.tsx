import { formatCount } from '../../domain/numbers'

interface Props {
  /** CSS pixels in the map's box. */
  readonly x: number
  readonly y: number
  readonly title: string
  readonly count: number
  readonly all: number
  readonly state: string
}

/** What the pointer or the focus is on. Keeps to the side of the pointer that has room, by its own size and the box's. */
export function Tooltip({ x, y, title, count, all, state }: Props) {
  return (
    <div className="map-tip" aria-hidden="true" style={{ '--x': `${x}px`, '--y': `${y}px` } as object}>
      <strong>{title}</strong>
      <span className="map-tip-count">
        {formatCount(count)}
        {count !== all && <small> / {formatCount(all)}</small>}
      </span>
      <span>{state}</span>
    </div>
  )
}
