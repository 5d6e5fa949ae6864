import { type FocusEvent, useState } from 'react'
import { Icon } from './Icon'

interface Props {
  readonly label: string
  readonly done: string
  /** What to do where the browser does not let a page copy. */
  readonly refused: string
  /** What to copy, asked for at the click. */
  readonly text: () => string
}

/** Copies a text. Where the browser refuses, shows it for copying by hand. */
export function CopyButton({ label, done, refused, text }: Props) {
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text())
      setState('done')
    } catch {
      setState('refused')
    }
  }
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.closest('.copy')?.contains(event.relatedTarget)) setState('idle')
  }
  return (
    <span className="copy">
      <button type="button" className="button" title={label} onClick={copy} onBlur={onBlur}>
        <Icon name={state === 'done' ? 'check' : 'link'} />
        <span role="status">{state === 'done' ? done : label}</span>
      </button>
      {state === 'refused' && (
        <label className="copy-by-hand">
          <span role="status">{refused}</span>
          <input readOnly onBlur={onBlur} value={text()} ref={(input) => input?.select()} />
        </label>
      )}
    </span>
  )
}
