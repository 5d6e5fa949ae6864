import './embed.css'
import { useOpenDataset } from '../datasets/openDataset'
import { FilterBar } from '../features/filters/FilterBar'
import { useMessages, useText } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { linkToView } from '../state/history'
import { useStore } from '../state/store'
import type { ThemeName } from '../viz/theme'
import { MapPart } from './MapPart'
import { Catch } from './Part'

/** The compact layout for a frame of another page: title, total and filters, the map, and the way to the whole page. */
export function Embed({ theme }: { readonly theme: ThemeName }) {
  const messages = useMessages(shellMessages)
  const text = useText()
  const { header } = useOpenDataset()
  return (
    <main className="embed">
      <header className="embed-head">
        <h1>{text(header.title)}</h1>
        <FullPageLink />
        <Catch title={messages.parts.filters}>
          <FilterBar />
        </Catch>
      </header>
      <Catch title={messages.parts.dashboard}>
        <MapPart theme={theme} />
      </Catch>
    </main>
  )
}

/** Leads to this very view on the whole page, in a window of its own. */
function FullPageLink() {
  const messages = useMessages(shellMessages)
  useStore(({ view }) => view)
  return (
    <a href={linkToView()} target="_blank" rel="noopener">
      {messages.openFull} ↗
    </a>
  )
}
