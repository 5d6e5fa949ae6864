import type { PointerEvent, ReactNode } from 'react'
import { useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import type { Place, Screen, ScreenPart, StageState } from './protocol'
import { placeIn, useSpot } from './spot'

/** Draws the map of the room's screen in its place. */
export type DrawMap = (view: string, part: ScreenPart, screen: Screen) => ReactNode

interface Props {
  readonly state: StageState
  readonly map: DrawMap
  /** The pointer comes: the plan should be as the screen is now. */
  readonly onEnter: () => void
  readonly onPoint: (at: Place) => void
}

/** The room's screen as a plan: shows where the spot is, and moves it. */
export function Plan({ state, map, onEnter, onPoint }: Props) {
  const { screen, view, presenting } = state
  const { plan } = useMessages(presentingMessages).speaker
  const at = useSpot((spot) => spot.at)
  const { width, height, parts } = screen
  const point = (event: PointerEvent): void => {
    if (presenting.pointer) onPoint(placeIn(event.currentTarget.getBoundingClientRect(), event))
  }
  return (
    <svg
      className="speaker-plan"
      data-testid="speaker-plan"
      data-pointer={presenting.pointer}
      role="img"
      aria-label={plan}
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      onPointerEnter={onEnter}
      onPointerDown={point}
      onPointerMove={point}
    >
      {parts.map((part) => (
        <g key={part.name} transform={`translate(${part.x} ${part.y})`}>
          <rect width={part.width} height={part.height} />
          {part.name === 'map' && map(view, part, screen)}
        </g>
      ))}
      {presenting.black && <rect className="speaker-plan-black" width={width} height={height} />}
      {presenting.pointer && at && (
        <circle
          data-testid="speaker-spot"
          cx={at[0] * width}
          cy={at[1] * height}
          r={0.024 * Math.min(width, height)}
        />
      )}
    </svg>
  )
}
