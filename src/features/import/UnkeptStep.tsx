import { useEffect, useRef } from 'react'
import { datasetJson } from '../../datasets/serialise/json'
import type { Dataset } from '../../domain/dataset'
import type { LocalText } from '../../domain/text'
import { useMessages, useText } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import { saveFile } from '../../ui/saveFile'

interface Props {
  readonly dataset: Dataset
  readonly why: LocalText
  readonly onEnd: () => void
}

/** The dataset is on the map, but this device would not keep it. */
export function UnkeptStep({ dataset, why, onEnd }: Props) {
  const messages = useMessages(importMessages)
  const inText = useText()
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => done.current?.focus(), [])
  return (
    <div className="import-plain" role="alert">
      <h3>{messages.unkeptTitle}</h3>
      <p>{inText(why)}</p>
      <p>{messages.unkeptHint}</p>
      <div className="import-actions">
        <button type="button" className="button button-primary" ref={done} onClick={onEnd}>
          {messages.done}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(new Blob([datasetJson(dataset)], { type: 'application/json' }), `${dataset.id}.json`)
          }
        >
          {messages.download}
        </button>
      </div>
    </div>
  )
}
