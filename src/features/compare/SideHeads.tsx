import './compare.css'
import type { PairAnswer } from '../../datasets/pairAnswers'
import { commonDays, daysOfPeriod, SIDES, type Side, swappedFilters } from '../../domain/comparison'
import { formatCount } from '../../domain/numbers'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { compareMessages } from '../../i18n/messages/compare'
import { changeView } from '../../state/store'
import { SideBadge } from './SideBadge'
import { Signed } from './Signed'

/** Which side is which: title, period and how many entries pass, with the difference where both can be compared. */
export function SideHeads({ answer }: { readonly answer: PairAnswer }) {
  const messages = useMessages(compareMessages)
  const { now, open } = answer
  const [first, second] = SIDES.map((side) => <Head key={side} side={side} answer={answer} />)
  return (
    <div className="compare-heads">
      {first}
      <p className="compare-net">
        <span aria-hidden="true">→</span>
        <Signed value={now.b.comparable.passing - now.a.comparable.passing} />
        <small>{messages.netOf(open.pair.comparable.length)}</small>
      </p>
      {second}
      <Notes answer={answer} />
      <p className="visually-hidden" role="status">
        {messages.announce(now.a.counts.passing, now.b.counts.passing)}
      </p>
    </div>
  )
}

function Head({ side, answer }: { readonly side: Side; readonly answer: PairAnswer }) {
  const lang = useLang()
  const text = useText()
  const messages = useMessages(compareMessages)
  const { open, filters, now } = answer
  const { title, period, id } = open[side].header
  const { passing, total } = now[side].counts
  /** The entries that are counted here, in their own dataset; Back leads to the comparison again. */
  const openAlone = (): void => {
    const own = side === 'a' ? filters : swappedFilters(filters, open.pair.topics)
    const topics = new Set(open[side].header.topics.map((topic) => topic.id))
    const known = { ...own, topic: own.topic.filter((topic) => topics.has(topic)) }
    const [adcode, ...others] = known.jurisdiction
    const panel = adcode !== undefined && others.length === 0 ? ({ type: 'region', adcode } as const) : null
    changeView({ dataset: id, other: null, filters: known, panel })
  }
  return (
    <section className="compare-head" data-side={side} data-testid={`compare-${side}`}>
      <SideBadge side={side} />
      <h2 title={text(title)}>{text(title)}</h2>
      <p className="compare-count">
        <strong data-testid={side === 'a' ? 'total-count' : 'other-count'}>{formatCount(passing)}</strong>{' '}
        {messages.passing(passing, total)}
      </p>
      <p className="compare-period">
        <span>{formatRange(period.start, period.end, lang)} ·</span>{' '}
        <span>{messages.days(daysOfPeriod(period))}</span>
      </p>
      <button
        type="button"
        className="button"
        aria-label={messages.aloneOf(side, passing, text(title))}
        onClick={openAlone}
      >
        {messages.alone(passing)}
      </button>
    </section>
  )
}

/** What a reader of the numbers must know of the two periods and of what is left out. */
function Notes({ answer }: { readonly answer: PairAnswer }) {
  const messages = useMessages(compareMessages).notes
  const { open, now } = answer
  const [a, b] = [open.a.header.period, open.b.header.period]
  const [daysOfA, daysOfB, common] = [daysOfPeriod(a), daysOfPeriod(b), commonDays(a, b)]
  const left = (side: Side): number => now[side].counts.passing - now[side].comparable.passing
  const notes = [
    ...(daysOfA === daysOfB ? [] : [messages.length(daysOfA, daysOfB)]),
    ...(common === 0 ? [] : [messages.overlap(common)]),
    ...(left('a') + left('b') === 0 ? [] : [messages.left(left('a'), left('b'))]),
  ]
  if (notes.length === 0) return null
  return (
    <p className="compare-notes" data-testid="compare-notes">
      {notes.join(' ')}
    </p>
  )
}
