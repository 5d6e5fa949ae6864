import { useEffect, useId, useRef } from 'react'
import { useMessages, useText } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import { FileButton } from '../../ui/FileButton'
import { Icon } from '../../ui/Icon'
import { ProblemList } from '../../ui/ProblemList'
import type { ImportProblem } from './useImport'

interface Props {
  readonly problem: ImportProblem | null
  /** Files that were dropped together with the one that was taken. */
  readonly others: number
  /** What is in the box for a text. */
  readonly pasted: string
  readonly onPasted: (text: string) => void
  readonly onFile: (file: File) => void
  readonly onText: (text: string, file: string) => void
}

const ENDINGS = '.txt,.md,.docx,.csv,.tsv,.tab,.xlsx,.json,.parquet'

/** A file to choose, or a text to paste; and why the last one could not be imported. */
export function ChooseStep({ problem, others, pasted, onPasted, onFile, onText }: Props) {
  const messages = useMessages(importMessages)
  const inText = useText()
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  useEffect(() => chooser.current?.focus(), [])
  return (
    <div className="import-choose">
      {problem && (
        <div role="alert" className="import-problem">
          {problem.file !== null && <h3>{messages.failed(problem.file)}</h3>}
          <p>{inText(problem.message)}</p>
          {problem.problems.length > 0 && <ProblemList problems={problem.problems} text={inText} />}
          <p className="import-muted">{messages.unharmed}</p>
        </div>
      )}
      <div className="import-drop">
        <Icon name="import" />
        <FileButton label={messages.choose} accept={ENDINGS} ref={chooser} onFile={onFile} isPrimary />
        <p>{messages.chooseHint}</p>
        <dl className="import-formats">
          {messages.formats.map(([what, endings]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{endings}</dd>
            </div>
          ))}
        </dl>
        {others > 0 && <p className="import-muted">{messages.others(others)}</p>}
      </div>
      <form
        className="import-paste"
        onSubmit={(event) => {
          event.preventDefault()
          if (/\S/.test(pasted)) onText(pasted, messages.pastedFile)
        }}
      >
        <label htmlFor={id}>{messages.paste}</label>
        <textarea
          id={id}
          rows={6}
          value={pasted}
          placeholder={messages.pastePlaceholder}
          onChange={({ target }) => onPasted(target.value)}
        />
        <button type="submit" className="button" aria-disabled={!/\S/.test(pasted)}>
          {messages.read}
        </button>
      </form>
    </div>
  )
}
