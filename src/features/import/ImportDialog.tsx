import './import.css'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { importMessages } from '../../i18n/messages/importing'
import { endImport, type ImportRequest, useImporting } from '../../state/importing'
import { forgetReview, restoreReview } from '../../state/keptReview'
import { endReview, hasCorrections, useReview } from '../../state/reviewing'
import { IconButton } from '../../ui/IconButton'
import { ChooseStep } from './ChooseStep'
import { DatasetStep } from './DatasetStep'
import { KnownStep } from './KnownStep'
import { LibraryStep } from './LibraryStep'
import { MappingStep } from './MappingStep'
import { ReadingStep } from './ReadingStep'
import { ReviewStep } from './ReviewStep'
import { UnkeptStep } from './UnkeptStep'
import { type Import, type Step, useImport } from './useImport'

/**
 * From a file to the map, in one modal dialog: it chooses, reads, asks what columns mean, and grows over the whole page for
 * the review. Nothing of what is open changes before the very end.
 */
export function ImportDialog({ request }: { readonly request: ImportRequest }) {
  const messages = useMessages(importMessages)
  const { close } = useMessages(commonMessages)
  const dialog = useRef<HTMLDialogElement>(null)
  /** Whether the review of a reload is still on its way: until it is there, closing gives up nothing of it. */
  const restoring = useRef(request.type === 'restore')
  const end = (): void => {
    if (!restoring.current || useReview.getState().review) forgetReview()
    endReview()
    endImport()
    // Closed while it is still in the page, so that the focus goes back to where it came from.
    dialog.current?.close()
  }
  const flow = useImport(end)
  const { step } = flow
  const isRestoring = request.type === 'restore' && step.type === 'choose' && step.problem === null
  /** What would be lost, and what to do where it is given up: to close, or to take another file. */
  const [asked, setAsked] = useState<{
    readonly about: 'review' | 'mapping'
    readonly then: () => void
  } | null>(null)
  /** The mapping step in which something was chosen. */
  const chosen = useRef<Step | null>(null)

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  const leave = (then: () => void): void => {
    const { review } = useReview.getState()
    if (step.type === 'review' && review && hasCorrections(review)) setAsked({ about: 'review', then })
    else if (step.type === 'mapping' && chosen.current === step) setAsked({ about: 'mapping', then })
    else then()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a request is taken once, whatever the flow is by then
  useEffect(() => {
    if (request.type === 'file') {
      const { file } = request
      restoring.current = false
      leave(() => {
        // The review stays in the store until another takes its place: its screens are still drawn.
        forgetReview()
        flow.takeFile(file)
      })
    } else if (request.type === 'restore') {
      void restoreReview().then((restored) => {
        if (useImporting.getState().request !== request) return
        restoring.current = restored !== 'restored' && restored !== 'absent'
        if (restored === 'restored') flow.resume()
        else if (restored === 'absent') end()
        else flow.cannotRestore(restored.trouble)
      })
    }
  }, [request])

  // The page's own keys are not for what lies under a dialog, and Escape may have to ask first.
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key !== 'Escape') return
    if (!event.defaultPrevented && !event.nativeEvent.isComposing) {
      if (asked) setAsked(null)
      else if (step.type === 'reading') flow.stop()
      else leave(end)
    }
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      className="dialog import"
      data-testid="import"
      data-step={step.type}
      aria-label={messages.title}
      onKeyDown={onKeyDown}
      onCancel={(event) => event.preventDefault()}
      onClose={({ target, currentTarget }) => {
        // Some browsers close a dialog without asking first: it comes back, and asks.
        if (target !== currentTarget || !useImporting.getState().request) return
        currentTarget.showModal()
        leave(end)
      }}
    >
      {step.type === 'review' ? (
        <ReviewStep onClose={() => leave(end)} onPut={flow.put} />
      ) : (
        <>
          <div className="import-head">
            <h2>{messages.title}</h2>
            <IconButton icon="close" label={close} onClick={() => leave(end)} />
          </div>
          <div className="import-body">
            {!isRestoring && (
              <StepBody
                flow={flow}
                others={request.type === 'file' ? request.others : 0}
                onChosen={() => {
                  chosen.current = step
                }}
                onBack={() => leave(flow.choose)}
                onEnd={end}
              />
            )}
          </div>
        </>
      )}
      {asked && (
        <Question
          about={asked.about}
          onStay={() => setAsked(null)}
          onLeave={() => {
            setAsked(null)
            asked.then()
          }}
        />
      )}
    </dialog>
  )
}

interface BodyProps {
  readonly flow: Import
  readonly others: number
  /** Something was chosen for a table. */
  readonly onChosen: () => void
  /** Back to the choice of a file, which asks first where choices would be lost. */
  readonly onBack: () => void
  readonly onEnd: () => void
}

function StepBody({ flow, others, onChosen, onBack, onEnd }: BodyProps) {
  const { step } = flow
  switch (step.type) {
    case 'choose':
      return (
        <ChooseStep
          problem={step.problem}
          others={others}
          pasted={flow.pasted}
          onPasted={flow.paste}
          onFile={flow.takeFile}
          onText={flow.takeText}
        />
      )
    case 'reading':
      return <ReadingStep file={step.file} fraction={step.fraction} onStop={flow.stop} />
    case 'known':
      return (
        <KnownStep
          file={step.document.file}
          known={step.known}
          onOpen={() => flow.openKnown(step.known, step.document)}
          onReview={() => flow.reviewAnyway(step.document)}
          onBack={onBack}
        />
      )
    case 'mapping':
      return (
        <MappingStep
          file={step.file}
          sha256={step.sha256}
          sheets={step.sheets}
          format={step.format}
          readTable={flow.readTable}
          onChosen={onChosen}
          onBack={onBack}
          onReview={(reading) => flow.review(step, reading)}
        />
      )
    case 'dataset':
      return (
        <DatasetStep
          file={step.file}
          dataset={step.dataset}
          migratedFrom={step.migratedFrom}
          onPut={() => flow.put(step.dataset, null)}
          onBack={onBack}
        />
      )
    case 'library':
      return <LibraryStep datasets={step.datasets} briefings={step.briefings} onEnd={onEnd} />
    case 'unkept':
      return <UnkeptStep dataset={step.dataset} why={step.why} onEnd={onEnd} />
    case 'review':
      return null
  }
}

interface QuestionProps {
  readonly about: 'review' | 'mapping'
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Asks before corrections or choices are lost. */
function Question({ about, onStay, onLeave }: QuestionProps) {
  const closing = useMessages(importMessages).closing[about]
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it is still in the page, so that the focus goes back to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown?.open) shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="dialog import-question"
      aria-labelledby="import-question"
      aria-describedby="import-lost"
      onCancel={(event) => event.preventDefault()}
    >
      <h3 id="import-question">{closing.title}</h3>
      <p id="import-lost">{closing.hint}</p>
      <div className="import-actions">
        <button type="button" className="button button-primary" onClick={onStay}>
          {closing.stay}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {closing.leave}
        </button>
      </div>
    </dialog>
  )
}
