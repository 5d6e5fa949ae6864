import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { libraryFile, readLibraryFile } from '../../datasets/libraryFile'
import type { Problem } from '../../datasets/schema'
import { useMessages, useText } from '../../i18n/lang'
import { datasetsMessages } from '../../i18n/messages/datasets'
import { addLibrary, takeLibrary } from '../../state/ownDatasets'
import { FileButton, JSON_FILES } from '../../ui/FileButton'
import { ProblemList } from '../../ui/ProblemList'
import { saveFile } from '../../ui/saveFile'
import { sizeOf } from './words'

const FILE_NAME = 'blockchain-policy-map.library.json'

/** The whole library: into a file, from a file, and how much room it takes. */
export function LibrarySection() {
  const text = useText()
  const messages = useMessages(datasetsMessages)
  const [status, setStatus] = useState('')
  const [failed, setFailed] = useState<{ file: string; problems: readonly Problem[] } | null>(null)

  const exportAll = async (): Promise<void> => {
    setFailed(null)
    const taken = await takeLibrary()
    if (!taken) return setStatus('')
    saveFile(libraryFile(taken.content), FILE_NAME)
    const left = taken.unreadable > 0 ? ` ${messages.unreadable(taken.unreadable)}` : ''
    setStatus(messages.exported(FILE_NAME) + left)
  }
  const importAll = async (file: File): Promise<void> => {
    setFailed(null)
    setStatus(messages.reading)
    const parsed = await readLibraryFile(file)
    const added = parsed.ok ? await addLibrary(parsed.content) : null
    setStatus(added ? messages.added(added.datasets, added.briefings.length) : '')
    if (!parsed.ok) setFailed({ file: file.name, problems: parsed.problems })
  }

  return (
    <section aria-labelledby="datasets-library">
      <h3 id="datasets-library">{messages.library}</h3>
      <p className="datasets-muted">{messages.libraryHint}</p>
      <div className="datasets-actions">
        <button type="button" className="button" onClick={() => void exportAll()}>
          {messages.exportLibrary}
        </button>
        <FileButton
          label={messages.importLibrary}
          accept={JSON_FILES}
          onFile={(file) => void importAll(file)}
        />
      </div>
      <p className="datasets-status" role="status">
        {status}
      </p>
      {failed && (
        <div className="datasets-trouble" role="alert">
          <p>{messages.importFailed(failed.file)}</p>
          <ProblemList problems={failed.problems} text={text} />
        </div>
      )}
      <StorageUsed />
    </section>
  )
}

/** How much of this device the page uses; not everywhere does the browser say. */
function StorageUsed() {
  const messages = useMessages(datasetsMessages)
  const { data } = useQuery({
    // Beside the datasets' own key, and so counted anew whenever they change.
    queryKey: ['own-datasets', 'storage'],
    queryFn: async () => (await navigator.storage?.estimate?.().catch(() => null)) ?? null,
    networkMode: 'always',
  })
  if (data?.usage === undefined || data.quota === undefined) return null
  return <p className="datasets-muted">{messages.storage(sizeOf(data.usage), sizeOf(data.quota))}</p>
}
