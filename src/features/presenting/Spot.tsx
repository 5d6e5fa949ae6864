import { useEffect, useRef } from 'react'

/** A spot of light that follows the mouse, in place of its arrow. */
export function Spot() {
  const spot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      if (!spot.current) return
      spot.current.style.translate = `${clientX}px ${clientY}px`
      spot.current.style.visibility = 'visible'
    }
    window.addEventListener('pointermove', onMove)
    return () => window.removeEventListener('pointermove', onMove)
  }, [])
  return <div ref={spot} className="room-spot" data-testid="stage-spot" />
}
