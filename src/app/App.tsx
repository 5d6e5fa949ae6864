import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { boundariesQuery } from '../datasets/boundaryQueries'
import { openDatasetQuery } from '../datasets/opening'
import { LANG_TAGS } from '../domain/text'
import { LangContext } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useMode } from '../state/mode'
import { useStore } from '../state/store'
import { Explore } from './Explore'
import { Part } from './Part'
import { SPEAKER } from './presentParts'
import { usePrintedPage } from './usePrintedPage'
import { useThemeName } from './useThemeName'

// Counts that are there within the task of a click are painted in its frame, not in the next.
notifyManager.setScheduler(queueMicrotask)

const queryClient = new QueryClient()

/** Asks for what the first view needs, before anything is drawn. */
export function startLoading(): void {
  void queryClient.prefetchQuery(boundariesQuery)
  void queryClient.prefetchQuery(openDatasetQuery(useStore.getState().view.dataset))
}

/** The product: providers around the explore layout. */
export function App() {
  const lang = useStore(({ view }) => view.lang) ?? 'zh'
  const theme = useThemeName()
  usePrintedPage()
  const mode = useMode()

  useEffect(() => {
    document.documentElement.lang = LANG_TAGS[lang]
    document.title = shellMessages[lang].product
  }, [lang])

  return (
    <QueryClientProvider client={queryClient}>
      <LangContext value={lang}>
        {mode.type === 'speaking' ? (
          <Part title={shellMessages[lang].parts.speaker} loader={SPEAKER}>
            {({ SpeakerPage }) => <SpeakerPage channel={mode.channel} theme={theme} />}
          </Part>
        ) : (
          <Explore theme={theme} mode={mode} />
        )}
      </LangContext>
    </QueryClientProvider>
  )
}
