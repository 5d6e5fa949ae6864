import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { boundariesQuery } from '../datasets/boundaryQueries'
import { openDatasetQuery } from '../datasets/opening'
import { LangContext } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useStore } from '../state/store'
import { Explore } from './Explore'
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

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    document.title = shellMessages[lang].product
  }, [lang])

  return (
    <QueryClientProvider client={queryClient}>
      <LangContext value={lang}>
        <Explore theme={theme} />
      </LangContext>
    </QueryClientProvider>
  )
}
