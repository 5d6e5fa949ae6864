import { useMessages } from '../../i18n/lang'
import { slidesMessages } from '../../i18n/messages/slides'
import type { Step } from './task'

/** How far the making of slides or pages is, in words and as a bar. */
export function StepBar({ step }: { readonly step: Step }) {
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
