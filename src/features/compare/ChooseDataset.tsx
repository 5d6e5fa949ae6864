import './choose.css'
import { useQuery } from '@tanstack/react-query'
import { catalogue } from '../../datasets/catalogue'
import { LibraryError } from '../../datasets/library'
import { useOpenDataset } from '../../datasets/openDataset'
import { ownDatasetsQuery } from '../../datasets/ownDatasetsQuery'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { compareMessages } from '../../i18n/messages/compare'
import { closeDialog } from '../../state/dialog'
import { changeView, useStore } from '../../state/store'
import { Dialog } from '../../ui/Dialog'

/** Which dataset to compare the open one with: those of the product, and those of this device. */
export function ChooseDataset() {
  const lang = useLang()
  const text = useText()
  const messages = useMessages(compareMessages)
  const common = useMessages(commonMessages)
  const { header } = useOpenDataset()
  const other = useStore(({ view }) => view.other)
  const own = useQuery(ownDatasetsQuery)
  const known = [
    ...catalogue.datasets.map((one) => ({ ...one, where: messages.shipped })),
    ...(own.data ?? []).map((one) => ({ ...one, where: messages.own })),
  ].filter(({ id }) => id !== header.id)
  const choose = (id: string): void => {
    changeView({ other: id, panel: null })
    closeDialog()
  }
  return (
    <Dialog title={messages.choose} close={common.close} onClose={closeDialog} testId="choose-dataset">
      <div className="choose">
        <p>{messages.chooseHint(text(header.title))}</p>
        {own.error && (
          <p role="alert">
            {messages.libraryFailed}
            {own.error instanceof LibraryError ? own.error.words[lang] : own.error.message}
          </p>
        )}
        {!own.isPending && known.length === 0 && <p>{messages.noneToChoose}</p>}
        <ul>
          {known.map(({ id, title, period, entries, where }) => (
            <li key={id}>
              <button
                type="button"
                className="button"
                aria-current={id === other ? 'true' : undefined}
                onClick={() => choose(id)}
              >
                <strong>{text(title)}</strong>
                <span>
                  {formatRange(period.start, period.end, lang)} · {common.entries(entries)} · {where}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
