import { OpenDatasetContext } from '../datasets/openDataset'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useEditor } from '../state/editor'
import { embedding } from '../state/embedding'
import type { Mode } from '../state/mode'
import { useStore } from '../state/store'
import type { ThemeName } from '../viz/theme'
import { Dialogs } from './Dialogs'
import { COMPARE, DASHBOARD, DROPPED, EMBED, IMPORT_ZONE, OTHER_FAILURE } from './dashboardPart'
import { Header } from './Header'
import { HAND_OUT } from './handOutPart'
import { DatasetFailure } from './LoadFailure'
import { Part } from './Part'
import { BRIEFING, LOAD } from './parts'
import { PRESENT, PRESENT_BUTTON } from './presentParts'
import { UpdateNotice } from './UpdateNotice'
import { UrlNotice } from './UrlNotice'
import { useCompared } from './useCompared'
import { useDatasetNews } from './useDatasetNews'
import { useKnownView } from './useKnownView'
import { useOpening } from './useOpening'
import { useRetryOnline } from './useRetryOnline'
import { useTakeBack } from './useTakeBack'

interface Props {
  readonly theme: ThemeName
  readonly mode: Exclude<Mode, { type: 'speaking' }>
}

/**
 * The explore layout: a header that is always there, and the dashboard of the open dataset or why there is none. In its
 * place the screen of the room, while somebody presents.
 */
export function Explore({ theme, mode }: Props) {
  const messages = useMessages(shellMessages)
  const id = useStore(({ view }) => view.dataset)
  const opened = useOpening(mode.type === 'exploring')
  useRetryOnline(opened.error, opened.refetch)
  const dropped = useDatasetNews(id)
  const compared = useCompared(opened.data, mode)
  useKnownView(opened.data, compared.topics)
  useTakeBack()

  if (mode.type === 'presenting') {
    return (
      <OpenDatasetContext value={opened.data ?? null}>
        <Part title={messages.parts.stage} loader={PRESENT}>
          {({ Present }) => <Present theme={theme} opened={opened} presenting={mode} />}
        </Part>
      </OpenDatasetContext>
    )
  }
  return (
    <OpenDatasetContext value={opened.data ?? null}>
      <div className="shell">
        {!embedding && (
          <>
            <button type="button" className="skip" onClick={skipToMap}>
              {messages.skip}
            </button>
            <Header header={opened.data?.header ?? null} />
          </>
        )}
        <UpdateNotice />
        <UrlNotice />
        {opened.data && dropped && (
          <Part title={messages.datasets} loader={DROPPED} quiet>
            {({ DroppedNotice }) => <DroppedNotice source={dropped.source} />}
          </Part>
        )}
        {compared.status === 'failed' && (
          <Part title={messages.parts.compare} loader={OTHER_FAILURE} quiet>
            {({ OtherFailure }) => (
              <OtherFailure id={compared.id} error={compared.error} onRetry={compared.retry} />
            )}
          </Part>
        )}
        {(opened.load || opened.refused) && (
          <Part title={messages.parts.dashboard} loader={LOAD} quiet>
            {({ LoadNotice }) => <LoadNotice id={id} opening={opened} />}
          </Part>
        )}
        <div className="stage">
          {!embedding && <EditorPart />}
          {opened.data && embedding && (
            <Part title={messages.parts.dashboard} loader={EMBED}>
              {({ Embed }) => <Embed theme={theme} />}
            </Part>
          )}
          {compared.status === 'open' && (
            <Part title={messages.parts.compare} loader={COMPARE}>
              {({ Compare }) => <Compare theme={theme} open={compared.open} />}
            </Part>
          )}
          {opened.data && !embedding && (compared.status === 'alone' || compared.status === 'failed') && (
            <Part title={messages.parts.dashboard} loader={DASHBOARD}>
              {({ Dashboard }) => <Dashboard theme={theme} />}
            </Part>
          )}
          {opened.error && (
            <main>
              <DatasetFailure error={opened.error} onRetry={opened.refetch} />
            </main>
          )}
          {(opened.isPending || compared.status === 'pending') && (
            <p className={opened.isPending && opened.load ? 'visually-hidden' : 'loading'} role="status">
              {messages.loading}
            </p>
          )}
        </div>
        <Dialogs theme={theme} />
        {!embedding && (
          <Part title={messages.parts.import} loader={IMPORT_ZONE} quiet>
            {({ ImportZone }) => <ImportZone />}
          </Part>
        )}
      </div>
    </OpenDatasetContext>
  )
}

function EditorPart() {
  const messages = useMessages(shellMessages)
  const isOpen = useEditor((editor) => editor.isOpen)
  if (!isOpen) return null
  return (
    <aside className="stage-editor" aria-label={messages.parts.briefing}>
      <Part title={messages.parts.briefing} loader={BRIEFING}>
        {({ BriefingEditor }) => (
          <BriefingEditor>
            <Part title={messages.parts.stage} loader={PRESENT_BUTTON}>
              {({ PresentButton }) => <PresentButton />}
            </Part>
            <Part title={messages.parts.handOut} loader={HAND_OUT}>
              {({ HandOut }) => <HandOut />}
            </Part>
          </BriefingEditor>
        )}
      </Part>
    </aside>
  )
}

/** A button, since what stands behind # in the address is the view. */
function skipToMap(): void {
  const targets = ['[data-testid="map"] [tabindex="0"]', '[data-testid="table-view"]', '.message button']
  const target = targets.map((selector) => document.querySelector<HTMLElement>(selector)).find(Boolean)
  target?.focus()
}
