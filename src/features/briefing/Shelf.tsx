import { useContext, useState } from 'react'
import { briefingFileName, formatBriefing, readBriefingFile } from '../../datasets/briefingFile'
import { OpenDatasetContext } from '../../datasets/openDataset'
import type { Problem } from '../../datasets/schema'
import { LANGS } from '../../domain/text'
import { useMessages, useText } from '../../i18n/lang'
import { briefingMessages } from '../../i18n/messages/briefing'
import { openBriefing, useBriefing } from '../../state/briefing'
import { chooseScene } from '../../state/editor'
import { deleteBriefing, importBriefing, restoreBriefing, startBriefing, useShelf } from '../../state/shelf'
import { FileButton, JSON_FILES } from '../../ui/FileButton'
import { ProblemList } from '../../ui/ProblemList'
import { saveFile } from '../../ui/saveFile'
import { draftScenes, draftTitle } from './draft'

const UNTITLED = Object.fromEntries(LANGS.map((lang) => [lang, briefingMessages[lang].untitled]))

/** Proposes a briefing from the open dataset, and opens it beside the others. */
export function useDraft(): (() => Promise<void>) | null {
  const open = useContext(OpenDatasetContext)
  if (!open) return null
  return async () => {
    startBriefing(draftTitle(open.header), await draftScenes(open.header, open.engine))
    chooseScene(null)
  }
}

/** The briefings of this device: choose, new, draft, from a file, into a file, delete. */
export function Shelf() {
  const text = useText()
  const messages = useMessages(briefingMessages)
  const briefing = useBriefing((state) => state.briefing)
  const briefings = useShelf((state) => state.briefings)
  const draft = useDraft()
  const [failed, setFailed] = useState<{ file: string; problems: readonly Problem[] } | null>(null)

  const importFile = async (file: File): Promise<void> => {
    const parsed = await readBriefingFile(file)
    setFailed(parsed.ok ? null : { file: file.name, problems: parsed.problems })
    if (parsed.ok) importBriefing(parsed.briefing)
  }

  return (
    <>
      <div className="briefing-tools">
        {briefing && (
          <select
            aria-label={messages.choose}
            value={briefing.id}
            onChange={(event) => {
              openBriefing(briefings.find(({ id }) => id === event.target.value) ?? briefing)
              chooseScene(null)
            }}
          >
            {briefings.map((one) => (
              <option key={one.id} value={one.id}>
                {text(one.title) || messages.untitled}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="button" onClick={() => startBriefing(UNTITLED)}>
          {messages.create}
        </button>
        {draft && (
          <button type="button" className="button" title={messages.draftHint} onClick={() => void draft()}>
            {messages.draft}
          </button>
        )}
        <FileButton
          label={messages.importFile}
          accept={JSON_FILES}
          onFile={(file) => void importFile(file)}
        />
        {briefing && (
          <>
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(
                  new Blob([formatBriefing(briefing)], { type: 'application/json' }),
                  briefingFileName(text(briefing.title)),
                )
              }
            >
              {messages.exportFile}
            </button>
            <button type="button" className="button" onClick={() => deleteBriefing(briefing.id)}>
              {messages.remove}
            </button>
          </>
        )}
      </div>
      {failed && (
        <div className="briefing-problems" role="alert">
          <p>{messages.importFailed(failed.file)}</p>
          <ProblemList problems={failed.problems} text={text} />
          <button type="button" className="button" onClick={() => setFailed(null)}>
            {messages.dismiss}
          </button>
        </div>
      )}
      <ShelfStatus />
    </>
  )
}

/** Whether changes are kept and what cannot be read, a line each; and the way back after deleting. */
function ShelfStatus() {
  const text = useText()
  const messages = useMessages(briefingMessages)
  const trouble = useShelf((state) => state.trouble)
  const unreadable = useShelf((state) => state.unreadable.length)
  const deleted = useShelf((state) => state.deleted)
  return (
    <div className="briefing-status">
      <p role="status" data-trouble={trouble !== null}>
        {trouble ? text(trouble.words) : messages.keptHere}
      </p>
      {unreadable > 0 && <p>{messages.unreadable(unreadable)}</p>}
      {deleted && (
        <p className="briefing-deleted" role="status">
          {messages.removed(text(deleted.title) || messages.untitled)}
          <button type="button" className="button" onClick={restoreBriefing}>
            {messages.restore}
          </button>
        </p>
      )}
    </div>
  )
}
