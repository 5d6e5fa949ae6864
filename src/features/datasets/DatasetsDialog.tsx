import './datasets.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { catalogue } from '../../datasets/catalogue'
import { LibraryError } from '../../datasets/library'
import { ownDatasetsQuery } from '../../datasets/ownDatasetsQuery'
import { useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { datasetsMessages } from '../../i18n/messages/datasets'
import { closeDialog } from '../../state/dialog'
import { restoreDataset, useOwnDatasets } from '../../state/ownDatasets'
import { Dialog } from '../../ui/Dialog'
import { DatasetItem } from './DatasetItem'
import { LibrarySection } from './LibrarySection'

interface Props {
  /** The way to import a dataset, beside those of this device. */
  readonly importer?: ReactNode
}

/** All datasets, the page's and the user's own: open, export, rename, delete; and the whole library as a file. */
export function DatasetsDialog({ importer }: Props) {
  const messages = useMessages(datasetsMessages)
  const common = useMessages(commonMessages)
  const text = useText()
  const { data: own, error } = useQuery(ownDatasetsQuery)
  const trouble = useOwnDatasets((state) => state.trouble)
  const [status, setStatus] = useState('')
  const problem = trouble ?? error
  return (
    <Dialog title={messages.title} close={common.close} onClose={closeDialog} testId="datasets">
      <div className="datasets">
        <section aria-labelledby="datasets-shipped">
          <h3 id="datasets-shipped">{messages.shipped}</h3>
          <ul>
            {catalogue.datasets.map((item) => (
              <DatasetItem key={item.id} item={item} onStatus={setStatus} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="datasets-own">
          <div className="datasets-head">
            <h3 id="datasets-own">{messages.own}</h3>
            {importer}
          </div>
          <p className="datasets-muted">{messages.ownHint}</p>
          {problem && (
            <p className="datasets-trouble" role="alert">
              {text((problem instanceof LibraryError ? problem : new LibraryError('failed')).words)}
            </p>
          )}
          {!own && !error && <p className="datasets-muted">{messages.loading}</p>}
          {own?.length === 0 && <p className="datasets-none">{messages.none}</p>}
          <ul>
            {own?.map((summary) => (
              <DatasetItem key={summary.id} item={summary} own={summary} onStatus={setStatus} />
            ))}
          </ul>
          <Deleted />
        </section>
        <p className="datasets-status" role="status">
          {status}
        </p>
        <LibrarySection />
      </div>
    </Dialog>
  )
}

/** The way back after a deletion. */
function Deleted() {
  const messages = useMessages(datasetsMessages)
  const text = useText()
  const summary = useOwnDatasets((state) => state.deleted?.summary)
  if (!summary) return null
  return (
    <p className="datasets-deleted" role="status">
      {messages.removed(text(summary.title))}
      <button
        key={summary.id}
        type="button"
        className="button"
        // biome-ignore lint/a11y/noAutofocus: the focused button has gone with its dataset
        autoFocus
        onClick={() => void restoreDataset()}
      >
        {messages.restore}
      </button>
    </p>
  )
}
