import { type ReactNode, useEffect, useState } from 'react'
import { useLang, useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { IconButton } from '../../ui/IconButton'
import { elapsed, formatElapsed, readTimer, restarted, type Timer, toggled } from './timer'

/** The time, kept up to date to a fraction of a second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(ticking)
  }, [])
  return now
}

/** A timer that outlives a reload of the window; it runs from the first opening. */
function useTimer(key: string) {
  const [timer, setTimer] = useState<Timer>(() => {
    try {
      const stored = sessionStorage.getItem(key)
      return stored === null ? { since: Date.now(), before: 0 } : readTimer(stored)
    } catch {
      return { since: Date.now(), before: 0 }
    }
  })
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(timer))
    } catch {
      return
    }
  }, [key, timer])
  return [timer, setTimer] as const
}

/** Which scene (children), how long it has gone on, and what time it is. */
export function TimeBar({ channel, children }: { readonly channel: string; readonly children: ReactNode }) {
  const words = useMessages(presentingMessages).speaker
  const lang = useLang()
  const now = useNow()
  const [timer, setTimer] = useTimer(`presenting-timer-${channel}`)
  const runs = timer.since !== null
  const clock = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  })
  return (
    <header className="speaker-times">
      {children}
      <div className="speaker-timer">
        <span>{words.timer}</span>
        <time data-testid="speaker-timer">{formatElapsed(elapsed(timer, now))}</time>
        <IconButton
          icon={runs ? 'pause' : 'play'}
          label={runs ? words.timerPause : words.timerStart}
          onClick={() => setTimer(toggled(timer, Date.now()))}
        />
        <IconButton
          icon="restart"
          label={words.timerReset}
          onClick={() => setTimer(restarted(timer, Date.now()))}
        />
      </div>
      <div className="speaker-clock">
        <span>{words.clock}</span>
        <time>{clock.format(now)}</time>
      </div>
    </header>
  )
}
