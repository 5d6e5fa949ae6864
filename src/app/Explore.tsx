import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { OpenDatasetContext } from '../datasets/openDataset'
import { openDatasetQuery } from '../datasets/opening'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useStore } from '../state/store'
import type { ThemeName } from '../viz/theme'
import { Boundary } from './Boundary'
import { Header } from './Header'
import { DatasetFailure } from './LoadFailure'
import { UrlNotice } from './UrlNotice'
import { useKnownView } from './useKnownView'
import { useTakeBack } from './useTakeBack'

/** Asked for at once, beside the dataset, and not after it. */
const dashboard = import('./Dashboard')
const Dashboard = lazy(async () => ({ default: (await dashboard).Dashboard }))

/** The explore layout: a header that is always there, and the dashboard of the open dataset or why there is none. */
export function Explore({ theme }: { readonly theme: ThemeName }) {
  const messages = useMessages(shellMessages)
  const id = useStore(({ view }) => view.dataset)
  const opened = useQuery(openDatasetQuery(id))
  useKnownView(opened.data)
  useTakeBack()

  return (
    <OpenDatasetContext value={opened.data ?? null}>
      <div className="shell">
        <button type="button" className="skip" onClick={skipToMap}>
          {messages.skip}
        </button>
        <Header header={opened.data?.header ?? null} />
        <UrlNotice />
        {opened.data && (
          <Boundary part={messages.parts.dashboard}>
            <Dashboard theme={theme} />
          </Boundary>
        )}
        {opened.isError && (
          <main>
            <DatasetFailure error={opened.error} onRetry={() => void opened.refetch()} />
          </main>
        )}
        {opened.isPending && (
          <p className="loading" role="status">
            {messages.loading}
          </p>
        )}
      </div>
    </OpenDatasetContext>
  )
}

/** A button, since what stands behind # in the address is the view. */
function skipToMap(): void {
  document.querySelector<HTMLElement>('[data-testid="map"] [tabindex="0"]')?.focus()
}
