import { useEffect } from 'react'
import type { Place } from './protocol'
import { placeIn, useSpot } from './spot'

/** A spot of light that follows the mouse, here or over the presenter's plan of this screen, in place of its arrow. */
export function Spot({ onPoint }: { readonly onPoint: (at: Place) => void }) {
  const at = useSpot((spot) => spot.at)
  useEffect(() => {
    const onMove = (event: PointerEvent): void => {
      onPoint(placeIn(new DOMRect(0, 0, window.innerWidth, window.innerHeight), event))
    }
    window.addEventListener('pointermove', onMove)
    return () => {
      window.removeEventListener('pointermove', onMove)
      useSpot.setState({ at: null })
    }
  }, [onPoint])
  if (!at) return null
  return (
    <div
      className="room-spot"
      data-testid="stage-spot"
      style={{ left: `${at[0] * 100}%`, top: `${at[1] * 100}%` }}
    />
  )
}
