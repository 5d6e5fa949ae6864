import './changes.css'
import type { PairAnswer } from '../../datasets/pairAnswers'
import { formatCount } from '../../domain/numbers'
import { kindDifferences, type TopicChange, topicDifferences } from '../../engine/differences'
import { useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { compareMessages } from '../../i18n/messages/compare'
import { clickFilter, useStore } from '../../state/store'
import { DifferenceBars } from './DifferenceBars'
import { SideBadge } from './SideBadge'

const CHANGES: readonly TopicChange[] = ['added', 'grown', 'same', 'shrunk', 'dropped']

/** What was gained and lost by kind, and which topics came, grew, shrank and went. */
export function Changes({ answer }: { readonly answer: PairAnswer }) {
  const text = useText()
  const messages = useMessages(compareMessages)
  const common = useMessages(commonMessages)
  const chosen = useStore(({ view }) => view.filters)
  const { open, now } = answer
  const kinds = kindDifferences(open.pair, now)
  const topics = topicDifferences(open.pair, now).toSorted((x, y) => y.b - y.a - (x.b - x.a))
  const most = (rows: readonly { readonly a: number; readonly b: number }[]): number =>
    Math.max(...rows.map(({ a, b }) => Math.abs(b - a)))
  const largest = Math.max(...[...kinds, ...topics].flatMap(({ a, b }) => [a, b]))
  return (
    <div
      className="changes"
      data-testid="compare-changes"
      style={{ '--count': `${0.5 * formatCount(largest).length}rem` } as object}
    >
      <div className="changes-head" aria-hidden="true">
        <SideBadge side="a" />
        <SideBadge side="b" />
      </div>
      <h3>{messages.kinds}</h3>
      <DifferenceBars
        label={messages.kinds}
        most={most(kinds)}
        rows={kinds.map(({ kind, a, b }) => {
          const pressed = chosen.kind.includes(kind)
          return { key: kind, label: common.kind[kind], a, b, pressed, kind }
        })}
        onPick={(kind, additive) => clickFilter('kind', [kind], additive)}
      />
      <h3>{messages.topics}</h3>
      {topics.length === 0 && <p className="changes-none">{messages.noTopics}</p>}
      {CHANGES.map((change) => {
        const rows = topics.filter((one) => one.change === change)
        if (rows.length === 0) return null
        return (
          <section key={change} data-change={change}>
            <h4>
              {messages.changes[change]} <small>{formatCount(rows.length)}</small>
            </h4>
            <DifferenceBars
              label={`${messages.topics} · ${messages.changes[change]}`}
              most={most(topics)}
              rows={rows.map(({ topic, a, b }) => {
                const pressed = chosen.topic.includes(topic.key)
                return { key: topic.key, label: text(topic.label), a, b, pressed }
              })}
              onPick={(topic, additive) => clickFilter('topic', [topic], additive)}
            />
          </section>
        )
      })}
    </div>
  )
}
