import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useStore } from '../state/store'
import { Part, partQuery } from './Part'
import { ENTRIES, ENTRY, REGION } from './parts'

/** Once the entries' script is there, the page has this long for the live map and its charts. */
const IDLE_MS = 1500

/** The panel that is open, if any. */
export function PanelPart() {
  const messages = useMessages(shellMessages)
  const panel = useStore(({ view }) => view.panel)
  useScriptsAhead()
  if (panel === null) return null
  return (
    <div className="dashboard-panel" data-panel>
      {panel.type === 'region' ? (
        <Part title={messages.parts.panel} loader={REGION}>
          {({ RegionPanel }) => <RegionPanel adcode={panel.adcode} />}
        </Part>
      ) : (
        <Part title={messages.parts.panel} loader={ENTRY}>
          {({ EntryPanel }) => <EntryPanel id={panel.id} />}
        </Part>
      )}
    </div>
  )
}

/** Has the panels' scripts fetched when the page is idle, so that the first click does not wait for them. */
function useScriptsAhead(): void {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false
    const fetchThem = () => {
      void client.prefetchQuery(partQuery(REGION))
      void client.prefetchQuery(partQuery(ENTRY))
    }
    const afterEntries = () => {
      if (!ended) timer = setTimeout(fetchThem, IDLE_MS)
    }
    ENTRIES.load().then(afterEntries, () => {})
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [client])
}
