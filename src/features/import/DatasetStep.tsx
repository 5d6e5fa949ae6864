import { useEffect, useMemo, useRef, useState } from 'react'
import { checkDataset } from '../../datasets/validate'
import type { Dataset } from '../../domain/dataset'
import { formatCount } from '../../domain/numbers'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import { ProblemList } from '../../ui/ProblemList'

interface Props {
  readonly file: string
  readonly dataset: Dataset
  readonly migratedFrom: string | null
  readonly onPut: () => Promise<void>
  readonly onBack: () => void
}

/** Problems that are listed; more help nobody. */
const MOST_PROBLEMS = 20

/** A dataset of the product's own format, in short, before it goes on the map. */
export function DatasetStep({ file, dataset, migratedFrom, onPut, onBack }: Props) {
  const lang = useLang()
  const messages = useMessages(importMessages)
  const inText = useText()
  const [isPutting, setPutting] = useState(false)
  const problems = useMemo(() => checkDataset(dataset), [dataset])
  const put = useRef<HTMLButtonElement>(null)
  useEffect(() => put.current?.focus(), [])
  const { period, entries, coverage, topics, source } = dataset
  const facts: readonly (readonly [string, string])[] = [
    [messages.facts.period, formatRange(period.start, period.end, lang)],
    [messages.facts.entries, formatCount(entries.length)],
    [messages.facts.coverage, messages.divisions(coverage.length)],
    [messages.facts.topics, formatCount(topics.length)],
    [messages.facts.source, source.title],
    [messages.facts.file, file],
  ]
  return (
    <div className="import-plain">
      <h3>{inText(dataset.title)}</h3>
      {migratedFrom !== null && <p>{messages.migrated(migratedFrom)}</p>}
      <dl className="import-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <details className="import-problems">
          <summary>{messages.problems(problems.length)}</summary>
          <ProblemList problems={problems.slice(0, MOST_PROBLEMS)} text={inText} />
        </details>
      )}
      <div className="import-actions">
        <button
          type="button"
          className="button button-primary"
          ref={put}
          aria-disabled={isPutting}
          onClick={() => {
            if (isPutting) return
            setPutting(true)
            void onPut()
          }}
        >
          {isPutting ? messages.putting : messages.put}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {messages.back}
        </button>
      </div>
    </div>
  )
}
