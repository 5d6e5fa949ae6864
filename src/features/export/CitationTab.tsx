import { useState } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { useEntry } from '../../datasets/queries'
import { CITATION_STYLES, type Citable, cite } from '../../domain/citation'
import { type LocalText, pickText } from '../../domain/text'
import { today } from '../../domain/today'
import { useLang, useMessages } from '../../i18n/lang'
import { exportMessages } from '../../i18n/messages/export'
import { shellMessages } from '../../i18n/messages/shell'
import { linkToView } from '../../state/history'
import { useStore } from '../../state/store'
import { formatView } from '../../state/url'
import { DEFAULT_VIEW } from '../../state/view'
import { CopyButton } from '../../ui/CopyButton'
import { Segmented } from '../../ui/Segmented'

type What = Citable['type']

/** Citations of the dataset, the present view and the open entry, each in three styles. */
export function CitationTab({ filterWords }: { readonly filterWords: LocalText }) {
  const lang = useLang()
  const messages = useMessages(exportMessages)
  const { product } = useMessages(shellMessages)
  const { header } = useOpenDataset()
  const panel = useStore(({ view }) => view.panel)
  const entry = useEntry(panel?.type === 'entry' ? panel.id : '')
  const [chosen, setChosen] = useState<What | null>(null)
  const what = chosen ?? (entry ? 'entry' : 'view')
  const cited: Citable | null =
    what === 'entry'
      ? entry
        ? { type: 'entry', entry }
        : null
      : what === 'view'
        ? { type: 'view', filters: pickText(filterWords, lang) }
        : { type: 'dataset' }
  const view = linkToView()
  const page = view.replace(/#.*/, '')
  const dataset = header.id
  const links: Readonly<Record<What, string>> = {
    dataset: page + formatView({ ...DEFAULT_VIEW, dataset, lang }),
    view,
    entry:
      page + formatView({ ...DEFAULT_VIEW, dataset, lang, panel: panel?.type === 'entry' ? panel : null }),
  }
  const whats: readonly What[] = entry ? ['dataset', 'view', 'entry'] : ['dataset', 'view']
  return (
    <div className="export-plain">
      <Segmented<What>
        label={messages.what}
        value={what}
        options={whats.map((value) => ({ value, label: messages.whats[value] }))}
        onChange={setChosen}
      />
      {cited &&
        CITATION_STYLES.map((style) => {
          const words = cite(cited, style, {
            dataset: header,
            lang,
            product,
            url: links[what],
            accessed: today(),
          })
          return (
            <section key={style} className="export-citation" aria-label={messages.styles[style]}>
              <h3>{messages.styles[style]}</h3>
              <CopyButton
                label={messages.copyCitation}
                done={messages.citationCopied}
                refused={messages.citationRefused}
                text={() => words}
              />
              <pre data-testid={`citation-${style}`}>{words}</pre>
            </section>
          )
        })}
    </div>
  )
}
