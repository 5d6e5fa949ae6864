import './slides.css'
import { briefingFileName } from '../../datasets/briefingFile'
import { pickText } from '../../domain/text'
import { useLang, useMessages } from '../../i18n/lang'
import { slidesMessages } from '../../i18n/messages/slides'
import { saveFile } from '../../ui/saveFile'
import { makePptx } from './makePptx'
import { StepBar } from './StepBar'
import { useBriefingTask } from './useBriefingTask'

/** Makes a PowerPoint file of the open briefing and lets the browser save it. */
export function SlidesSection() {
  const lang = useLang()
  const messages = useMessages(slidesMessages)
  const task = useBriefingTask<{ readonly name: string; readonly bytes: number }>(async (input) => {
    const file = await makePptx(input)
    const name = briefingFileName(pickText(input.briefing.title, lang), '.pptx')
    saveFile(file, name)
    return { name, bytes: file.size }
  })
  const { state } = task
  return (
    <div className="slides-section" data-testid="make-pptx" data-state={state.type}>
      <p className="slides-hint">{task.hasScenes ? messages.pptxHint : messages.noScenes}</p>
      <div className="slides-actions">
        {state.type === 'working' ? (
          <button type="button" className="button" onClick={task.cancel}>
            {messages.cancel}
          </button>
        ) : (
          <button
            type="button"
            className="button button-primary"
            disabled={!task.hasScenes}
            onClick={() => void task.start()}
          >
            {state.type === 'done' ? messages.again : messages.make}
          </button>
        )}
        {state.type === 'working' && <StepBar step={state.step} />}
      </div>
      <p role="status" className="slides-status">
        {state.type === 'cancelled' && messages.cancelled}
        {state.type === 'failed' && messages.failed(state.reason)}
        {state.type === 'done' && messages.done(state.result.name, megabytes(state.result.bytes))}
      </p>
    </div>
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
