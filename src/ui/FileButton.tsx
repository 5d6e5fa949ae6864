import type { Ref } from 'react'

/** Endings and types of the product's own files, to be chosen. */
export const JSON_FILES = '.json,application/json'

interface Props {
  readonly label: string
  /** Endings and types that the browser offers first; all, where there are none. */
  readonly accept?: string
  readonly isPrimary?: boolean
  readonly ref?: Ref<HTMLInputElement>
  readonly onFile: (file: File) => void
}

/** A button that lets the user choose a file; the same one can be chosen again. */
export function FileButton({ label, accept, isPrimary = false, ref, onFile }: Props) {
  return (
    <label className={`button file-button${isPrimary ? ' button-primary' : ''}`}>
      <input
        ref={ref}
        type="file"
        accept={accept}
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
      {label}
    </label>
  )
}
