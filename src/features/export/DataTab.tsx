import { useState } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { DATA_FORMATS, type DataFormat, dataFile, dataName } from '../../datasets/serialise/dataFile'
import { cite } from '../../domain/citation'
import { type LocalText, pickText } from '../../domain/text'
import { today } from '../../domain/today'
import { isPart } from '../../engine/engine'
import { useLang, useMessages } from '../../i18n/lang'
import { exportMessages } from '../../i18n/messages/export'
import { shellMessages } from '../../i18n/messages/shell'
import { useCounts } from '../../state/counts'
import { linkToView } from '../../state/history'
import { useStore } from '../../state/store'
import { saveFile } from '../../ui/saveFile'
import { MakingBar } from './MakingBar'
import { useMaking } from './useMaking'

/** The entries that pass the filters, as a file. */
export function DataTab({ filterWords }: { readonly filterWords: LocalText }) {
  const lang = useLang()
  const messages = useMessages(exportMessages)
  const { product } = useMessages(shellMessages)
  const { header, engine } = useOpenDataset()
  const filters = useStore(({ view }) => view.filters)
  const sort = useStore(({ view }) => view.sort)
  const counts = useCounts()
  const [format, setFormat] = useState<DataFormat>('csv')
  const { making, start, cancel } = useMaking(messages)
  const words = pickText(filterWords, lang)

  const download = () =>
    start(async (task) => {
      const citation = cite({ type: 'view', filters: words }, 'plain', {
        dataset: header,
        lang,
        product,
        url: linkToView(),
        accessed: today(),
      })
      const file = await dataFile(format, {
        header,
        engine,
        filters,
        sort,
        words: filterWords,
        citation,
        ...task,
      })
      task.signal.throwIfAborted()
      const name = dataName(format, header.id, words !== '')
      saveFile(file, name)
      return messages.saved(name)
    })
  return (
    <div className="export-plain">
      {counts && (
        <p data-testid="export-count">
          {isPart(counts) ? messages.waits : messages.dataCount(counts.passing, counts.total)}
        </p>
      )}
      <p className="export-muted">
        {messages.filters} · {words || messages.noFilters}
      </p>
      <fieldset className="export-formats" aria-label={messages.format}>
        {DATA_FORMATS.map((one) => (
          <label key={one}>
            <input type="radio" name="data-format" checked={format === one} onChange={() => setFormat(one)} />
            {messages.data[one]}
          </label>
        ))}
      </fieldset>
      <div className="export-actions">
        <button
          type="button"
          className="button button-primary"
          disabled={making.type === 'working'}
          onClick={() => void download()}
        >
          {messages.download}
        </button>
      </div>
      <MakingBar making={making} onCancel={cancel} />
    </div>
  )
}
