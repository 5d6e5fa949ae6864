import './importZone.css'
import { useEffect, useState } from 'react'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { keptReviewId, startImport, useImporting } from '../state/importing'
import { Part } from './Part'
import { IMPORT } from './parts'

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Whether a file is being dragged over the page; dropped anywhere, it is imported. */
function useDrop(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const listen = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      hear: (event: DragEvent) => void,
    ) =>
      window.addEventListener(
        name,
        (event) => {
          // What has a use of its own for a file takes it.
          if (event.defaultPrevented) setOver(false)
          else if (carriesFiles(event)) hear(event)
        },
        { signal: listening.signal },
      )
    listen('dragenter', () => setOver(true))
    listen('dragover', (event) => event.preventDefault())
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      event.preventDefault()
      setOver(false)
      const [file, ...others] = event.dataTransfer?.files ?? []
      if (file) startImport({ type: 'file', file, others: others.length })
    })
    return () => listening.abort()
  }, [])
  return isOver
}

/** Takes files that are dropped on the page, and shows the import that is under way. */
export function ImportZone() {
  const messages = useMessages(shellMessages)
  const request = useImporting((state) => state.request)
  const isOver = useDrop()
  useEffect(() => {
    if (keptReviewId() !== null) startImport({ type: 'restore' })
  }, [])
  return (
    <>
      {request && (
        <div className="dialog-part">
          <Part title={messages.parts.import} loader={IMPORT}>
            {({ ImportDialog }) => <ImportDialog request={request} />}
          </Part>
        </div>
      )}
      {isOver && <p className="drop-here">{messages.dropHere}</p>}
    </>
  )
}
