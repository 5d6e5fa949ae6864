import { useCallback, useEffect, useRef, useState } from 'react'
import { formatMode } from '../../state/mode'
import type { PresentingAction } from '../../state/presenting'
import { useStore } from '../../state/store'
import { formatView } from '../../state/url'
import { DEFAULT_VIEW } from '../../state/view'
import { type Link, openLink } from './link'
import { tell } from './notices'
import type { Place, StageState } from './protocol'
import { measureScreen } from './screen'
import { useSpot } from './spot'

const KEY = 'presenting-channel'

/** The name of this window's presentation, which outlives a reload. */
function ownChannel(): string {
  const made = Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join('')
  try {
    const known = sessionStorage.getItem(KEY) ?? made
    sessionStorage.setItem(KEY, known)
    return known
  } catch {
    return made
  }
}

/** The room's end of the line: tells the presenter's window what is shown, and does what it asks for. */
export function useRoom(state: Omit<StageState, 'screen'>, onAction: (action: PresentingAction) => void) {
  const [channel] = useState(ownChannel)
  const link = useRef<Link | null>(null)
  const latest = useRef(state)

  useEffect(() => {
    const line = openLink(window, 'room', channel, (message) => {
      if (message.type === 'hello') tellState(line, latest.current)
      if (message.type === 'spot') useSpot.setState({ at: message.at })
      if (message.type === 'do') onAction(message.action)
    })
    link.current = line
    const leave = (): void => line.post({ type: 'gone' })
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      line.close()
      link.current = null
    }
  }, [channel, onAction])

  useEffect(() => {
    latest.current = state
    if (link.current) tellState(link.current, state)
  }, [state])

  const { lang } = useStore((store) => store.view)
  const page = window.location.href.replace(/#.*/, '')
  const url = page + formatView({ ...DEFAULT_VIEW, lang }) + formatMode({ type: 'speaking', channel })
  const openSpeaker = useCallback(() => {
    const opened = window.open(url, `policy-map-${channel}`, 'popup,width=1100,height=760')
    if (opened) opened.focus()
    else tell('popup')
  }, [url, channel])
  const point = useCallback((at: Place) => {
    useSpot.setState({ at })
    link.current?.post({ type: 'spot', at })
  }, [])
  return { speakerUrl: url, openSpeaker, point }
}

function tellState(line: Link, state: Omit<StageState, 'screen'>): void {
  line.post({ type: 'state', state: { ...state, screen: measureScreen() } })
}
