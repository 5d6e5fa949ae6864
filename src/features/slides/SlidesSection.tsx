import './slides.css'
import { briefingFileName } from '../../datasets/briefingFile'
import { pickText } from '../../domain/text'
import { useLang, useMessages } from '../../i18n/lang'
import { slidesMessages } from '../../i18n/messages/slides'
import { saveFile } from '../../ui/saveFile'
import { makePptx, type Step } from './makePptx'
import { useBriefingTask } from './useBriefingTask'

/** Makes a PowerPoint file of the open briefing and lets the browser save it. */
export function SlidesSection() {
  const lang = useLang()
  const messages = useMessages(slidesMessages)
  const task = useBriefingTask<Step, { readonly name: string; readonly bytes: number }>(
    { type: 'data' },
    async ({ briefing, ...input }) => {
      const file = await makePptx(briefing, input)
      const name = briefingFileName(pickText(briefing.title, lang), '.pptx')
      saveFile(file, name)
      return { name, bytes: file.size }
    },
  )
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

function StepBar({ step }: { readonly step: Step }) {
  const { steps } = useMessages(slidesMessages)
  switch (step.type) {
    case 'data':
      return <Bar words={steps.data} value={0} max={1} />
    case 'scene':
      return <Bar words={steps.scene(step.scene, step.of)} value={step.scene} max={step.of + 1} />
    case 'file':
      return <Bar words={steps.file} value={1} max={1} />
  }
}

function Bar({
  words,
  value,
  max,
}: {
  readonly words: string
  readonly value: number
  readonly max: number
}) {
  return (
    <label className="slides-progress">
      <progress value={value} max={max} />
      <span role="status">{words}</span>
    </label>
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
