import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import type { Duplicate } from '../../ingest/review/duplicates'
import { type Order, orderOf } from '../../ingest/review/order'
import { sentencesIn } from '../../ingest/review/sentences'
import { endDraftRun, markSpan, selectEntry, setOrder } from '../../state/reviewing'
import { Segmented } from '../../ui/Segmented'
import { AddByHand } from './AddByHand'
import { CoverageField } from './CoverageField'
import { EntryCard } from './EntryCard'
import { focusBadDate, focusEntry, type Part, type Place } from './focusPart'
import { cardAt } from './rowProps'
import { TextIssues } from './TextIssues'
import { presentOf, type Reviewer, useOpenReview } from './useReviewer'

interface Props {
  readonly reviewer: Reviewer
  readonly say: (words: string) => void
  readonly duplicates: ReadonlyMap<string, Duplicate>
  /** Goes to the text of the entry at hand. */
  readonly onText: () => void
  /** Whether the entry at hand is to have the focus, as soon as it is drawn. */
  readonly wantsFocus: RefObject<boolean>
}

/** Parts of an entry by the letters that lead to them. */
const LETTERS: Readonly<Record<string, Part>> = {
  p: 'jurisdiction',
  k: 'kind',
  d: 'date',
  t: 'topics',
  a: 'actors',
  r: 'media',
  c: 'summary',
  e: 'title',
  enter: 'title',
}

const CARD_HEIGHT = 58

/** The entries, the doubtful ones first; the one at hand with its fields. Everything goes by keys. */
export function EntriesPane({ reviewer, say, duplicates, onText, wantsFocus }: Props) {
  const messages = useMessages(reviewMessages)
  const { type, text } = useOpenReview(({ source }) => source)
  const draft = useOpenReview(presentOf)
  const asRead = useOpenReview((review) => review.asRead)
  const order = useOpenReview((review) => review.order)
  const selected = useOpenReview((review) => review.selected)
  const { entries } = draft
  const keys = useMemo(() => orderOf(draft, asRead, order), [draft, asRead, order])
  const byKey = useMemo(
    () => new Map(entries.map((item, i) => [item.key, { item, number: i + 1 }])),
    [entries],
  )
  const places = useMemo(() => new Map(keys.map((key, i) => [key, i])), [keys])
  const at = (selected === null ? null : places.get(selected)) ?? -1
  const [isTyping, setTyping] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    // The same function as long as the keys are the same: with another, all heights are added up anew.
    getItemKey: useCallback((i: number) => keys[i] ?? i, [keys]),
    estimateSize: () => CARD_HEIGHT,
    overscan: 6,
    // Where only the text shows, the cards stay as high as they were.
    measureElement: (element, entry, instance) =>
      measureElement(element, entry, instance) ||
      (instance.measurementsCache[instance.indexFromElement(element)]?.size ?? CARD_HEIGHT),
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return at < 0 || shown.includes(at) ? shown : [...shown, at].sort((a, b) => a - b)
    },
  })

  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [at, virtualizer])
  // Before anybody can press a key where the focus was.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = keys.length > 0 && !focusEntry(scroller.current, 'head')
  })

  /** Does something after which the focus belongs on the entry that is then at hand, scrolled to and drawn. */
  const then = useCallback((place: Place, work: () => void): void => {
    flushSync(work)
    focusEntry(scroller.current, place)
  }, [])
  const act = useCallback((work: () => void) => then('head', work), [then])
  /** Does something that leaves the entry at hand or finds it right: only once its date is one. */
  const leave = useCallback(
    (work: () => void, place: Place = 'head'): void => {
      if (!focusBadDate(scroller.current)) then(place, work)
    },
    [then],
  )
  const go = (to: number, place: Place = 'head'): void => {
    const key = keys[Math.min(keys.length - 1, Math.max(0, to))]
    if (key !== undefined && key !== selected) leave(() => selectEntry(key), place)
  }
  const split = useCallback(
    (key: string): void => {
      const locator = byKey.get(key)?.item.entry.locator
      const second = locator && sentencesIn(text, locator)[1]
      if (type === 'table') say(messages.tableFixed)
      else if (!second) say(messages.oneSentence)
      else {
        markSpan({ span: second, anchor: second })
        onText()
      }
    },
    [byKey, text, type, say, messages, onText],
  )

  const onHeadKey = (event: KeyboardEvent, key: string): boolean => {
    const steps: Readonly<Record<string, number>> = {
      arrowdown: at + 1,
      arrowup: at - 1,
      pagedown: at + 10,
      pageup: at - 10,
      home: 0,
      end: keys.length - 1,
    }
    const pressed = event.key.toLowerCase()
    const step = steps[pressed]
    const part = LETTERS[pressed]
    if (step !== undefined) go(step)
    else if (part) focusEntry(scroller.current, part)
    else if (pressed === ' ') leave(() => reviewer.approve(key))
    else if (pressed === 'n') leave(reviewer.goOn)
    else if (pressed === 'm') leave(() => reviewer.merge(key))
    else if (pressed === 's') split(key)
    else if (pressed === 'i') setTyping(true)
    else if (pressed === 'delete' || pressed === 'backspace') then('head', () => reviewer.drop([key]))
    else return false
    return true
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    if (!(target instanceof HTMLElement) || selected === null || event.nativeEvent.isComposing) return
    const isHead = target.closest('.review-card-head') !== null
    const part = target.closest<HTMLElement>('[data-part]')?.dataset.part as Part | undefined
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      go(at + (event.key === 'ArrowDown' ? 1 : -1), part ?? 'head')
    } else if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return
      leave(() => reviewer.approve(selected))
    } else if (isHead) {
      if (!onHeadKey(event, selected)) return
    } else if (event.key === 'Escape' && !event.defaultPrevented) focusEntry(scroller.current, 'head')
    else return
    event.preventDefault()
  }

  const repeated = useMemo(() => keys.filter((key) => duplicates.has(key)), [keys, duplicates])
  return (
    <section className="review-entries" aria-label={messages.entries}>
      <div className="review-order">
        <Segmented<Order>
          label={messages.order}
          value={order}
          options={[
            { value: 'doubt', label: messages.orders.doubt },
            { value: 'document', label: messages.orders.document },
          ]}
          onChange={setOrder}
        />
        <button
          type="button"
          className="button"
          aria-expanded={isTyping}
          onClick={() => setTyping(!isTyping)}
        >
          {messages.byHand}
        </button>
        {repeated.length > 0 && (
          <p className="review-repeated">
            {messages.duplicates(repeated.length)}{' '}
            <button type="button" className="button" onClick={() => reviewer.drop(repeated)}>
              {messages.dropDuplicates}
            </button>
          </p>
        )}
      </div>
      {isTyping && (
        <AddByHand
          onAdd={(title) =>
            act(() => {
              setTyping(false)
              reviewer.addByHand(title)
            })
          }
          onEnd={() => act(() => setTyping(false))}
        />
      )}
      <CoverageField />
      <TextIssues reviewer={reviewer} act={act} onText={onText} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the entries below, each with a button too */}
      <div className="review-scroll" ref={scroller} onKeyDown={onKeyDown} onBlur={endDraftRun}>
        {keys.length === 0 && <p className="review-none">{messages.noEntries}</p>}
        <ul
          className="review-cards"
          aria-label={messages.entries}
          style={{ height: virtualizer.getTotalSize() }}
          data-testid="review-entries"
        >
          {virtualizer.getVirtualItems().map((item) => {
            const card = cardAt({ keys, byKey }, item.index, selected, duplicates)
            return (
              card && (
                <li
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  className="review-card"
                  data-selected={card.isSelected}
                  aria-setsize={keys.length}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <EntryCard
                    {...card}
                    canSplit={type === 'digest'}
                    reviewer={reviewer}
                    act={act}
                    leave={leave}
                    onSplit={split}
                    onText={onText}
                  />
                </li>
              )
            )
          })}
        </ul>
      </div>
      <dl className="review-keys" id="review-keys" aria-label={messages.keysLabel}>
        {messages.keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
