import { useCallback, useEffect, useRef, useState } from 'react'
import type { PresentingAction } from '../../state/presenting'
import { type Link, openLink } from './link'
import type { Place, StageState } from './protocol'
import { useSpot } from './spot'

/** What the presenter's window knows of the room. */
export interface Heard {
  /** The last that was heard; `null` before anything was. */
  readonly state: StageState | null
  /** The room's window is there. */
  readonly connected: boolean
}

/** The presenter's end of the line. It may come late, and either window may go and come back. */
export function useSpeaker(channel: string) {
  const [heard, setHeard] = useState<Heard>({ state: null, connected: false })
  const link = useRef<Link | null>(null)
  useEffect(() => {
    const line = openLink(window, 'speaker', channel, (message) => {
      if (message.type === 'state') setHeard({ state: message.state, connected: true })
      if (message.type === 'spot') useSpot.setState({ at: message.at })
      if (message.type === 'gone') setHeard(({ state }) => ({ state, connected: false }))
    })
    link.current = line
    line.post({ type: 'hello' })
    return () => {
      line.close()
      link.current = null
    }
  }, [channel])
  const act = useCallback((action: PresentingAction) => link.current?.post({ type: 'do', action }), [])
  const point = useCallback((at: Place) => {
    useSpot.setState({ at })
    link.current?.post({ type: 'spot', at })
  }, [])
  /** Asks what is shown now. */
  const ask = useCallback(() => link.current?.post({ type: 'hello' }), [])
  return { heard, act, point, ask }
}
