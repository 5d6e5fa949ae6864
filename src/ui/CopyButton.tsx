import { useState } from 'react'
import { Icon } from './Icon'

interface Props {
  readonly label: string
  readonly done: string
  /** What to copy, asked for at the click. */
  readonly text: () => string
}

/** Copies a text. Where the browser refuses, shows it for copying by hand. */
export function CopyButton({ label, done, text }: Props) {
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text())
      setState('done')
    } catch {
      setState('refused')
    }
  }
  return (
    <span className="copy">
      <button type="button" className="button" onClick={copy} onBlur={() => setState('idle')}>
        <Icon name={state === 'done' ? 'check' : 'link'} />
        <span role="status">{state === 'done' ? done : label}</span>
      </button>
      {state === 'refused' && (
        <input
          className="copy-text"
          readOnly
          aria-label={label}
          value={text()}
          ref={(input) => input?.select()}
        />
      )}
    </span>
  )
}
