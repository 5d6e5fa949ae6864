import { useId, useRef } from 'react'
import type { Lang } from '../../domain/text'
import { endRun } from '../../state/briefing'

/** A pause in typing, in milliseconds, after which the next letters are a step of their own. */
const PAUSE = 1000

interface Props {
  readonly label: string
  readonly lang: Lang
  readonly value: string
  readonly rows?: number
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

/** A text of the briefing. What is typed without a pause is one step to undo. */
export function Field({ label, lang, value, rows, placeholder, onChange }: Props) {
  const id = useId()
  const typed = useRef(0)
  const props = {
    id,
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    value,
    placeholder,
    onBlur: endRun,
    onChange: (event: { readonly target: { readonly value: string }; readonly timeStamp: number }): void => {
      if (event.timeStamp - typed.current > PAUSE) endRun()
      typed.current = event.timeStamp
      onChange(event.target.value)
    },
  }
  return (
    <div className="briefing-field">
      <label htmlFor={id}>{label}</label>
      {rows ? <textarea rows={rows} {...props} /> : <input {...props} />}
    </div>
  )
}
