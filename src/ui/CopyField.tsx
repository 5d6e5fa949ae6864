import { useId, useRef, useState } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly copy: string
  readonly done: string
  /** What to do where the browser does not let a page copy: the text is selected then. */
  readonly refused: string
  /** Lines to show; one unless told otherwise. */
  readonly lines?: number
}

/** A text to copy, in sight, with a button that does it. */
export function CopyField({ label, value, copy, done, refused, lines = 1 }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<{ readonly of: string; readonly result: 'done' | 'refused' } | null>(
    null,
  )
  const result = state?.of === value ? state.result : 'idle'
  const onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value)
      setState({ of: value, result: 'done' })
    } catch {
      field.current?.select()
      setState({ of: value, result: 'refused' })
    }
  }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} readOnly spellCheck={false} rows={lines} value={value} />
      <button type="button" className="button" onClick={onCopy}>
        {result === 'done' ? done : copy}
      </button>
      <p role="status">{result === 'refused' && refused}</p>
    </div>
  )
}
