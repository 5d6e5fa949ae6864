import './slides.css'
import { useCallback, useState } from 'react'
import { useMessages } from '../../i18n/lang'
import { slidesMessages } from '../../i18n/messages/slides'
import { Segmented } from '../../ui/Segmented'
import { type Paper, PrintPages } from './print/PrintPages'
import { type PrintedBriefing, preparePages } from './print/preparePages'
import { StepBar } from './StepBar'
import { useBriefingTask } from './useBriefingTask'

/** Lays the open briefing out on pages, which the browser prints or saves as PDF. */
export function PrintSection() {
  const messages = useMessages(slidesMessages)
  const [paper, setPaper] = useState<Paper>('a4')
  const [ready, setReady] = useState<PrintedBriefing | null>(null)
  const task = useBriefingTask<PrintedBriefing>(preparePages)
  const { state } = task
  const printed = state.type === 'done' ? state.result : null
  const isReady = printed !== null && ready === printed
  const onReady = useCallback(() => setReady(printed), [printed])
  const isLaidOut = printed !== null && !isReady
  return (
    <div className="slides-section" data-testid="print-briefing" data-state={isReady ? 'ready' : state.type}>
      <p className="slides-hint">{task.hasScenes ? messages.printHint : messages.noScenes}</p>
      <div className="slides-actions">
        <Segmented<Paper>
          label={messages.paper}
          value={paper}
          options={[
            { value: 'a4', label: messages.papers.a4 },
            { value: 'wide', label: messages.papers.wide },
          ]}
          onChange={setPaper}
        />
        {state.type === 'working' && (
          <button type="button" className="button" onClick={task.cancel}>
            {messages.cancel}
          </button>
        )}
        {state.type === 'working' && <StepBar step={state.step} />}
        {isReady && (
          <button type="button" className="button button-primary" onClick={() => window.print()}>
            {messages.printNow}
          </button>
        )}
        {state.type !== 'working' && !isReady && (
          <button
            type="button"
            className="button button-primary"
            disabled={!task.hasScenes || isLaidOut}
            onClick={() => void task.start()}
          >
            {messages.prepare}
          </button>
        )}
      </div>
      <p role="status" className="slides-status">
        {isLaidOut && messages.steps.data}
        {state.type === 'cancelled' && messages.cancelled}
        {state.type === 'failed' && messages.failed(state.reason)}
        {isReady && `${messages.ready(printed.facts.scenes.length + 1)} ${messages.printKeys}`}
      </p>
      {printed && <PrintPages printed={printed} paper={paper} onReady={onReady} />}
    </div>
  )
}
