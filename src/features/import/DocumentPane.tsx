import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { hasWords } from '../../ingest/review/draft'
import {
  blocksOf,
  extendBySentence,
  indexAt,
  sentenceAt,
  sentenceBeside,
} from '../../ingest/review/sentences'
import type { Span } from '../../ingest/types'
import { markSpan, selectEntry } from '../../state/reviewing'
import { Legend } from './Legend'
import { chosenIn } from './rowProps'
import { spanOfSelection } from './selection'
import { TextBlock } from './TextBlock'
import { presentOf, type Reviewer, useOpenReview } from './useReviewer'

interface Props {
  readonly reviewer: Reviewer
  /** Whether it is in sight: on a narrow screen the entries may be, in its place. */
  readonly isShown: boolean
  readonly say: (words: string) => void
  /** Whether the entry at hand cannot be left, since a date in it is none; then the date has the focus. */
  readonly isHeld: () => boolean
  /** Goes to the entry at hand. */
  readonly onEntry: () => void
}

/** Height of a line and characters in it, to guess how high a block is before it is drawn. */
const LINE = { height: 26, characters: 38 } as const

/** The document with everything that was recognised in it. Its sentences are chosen by click, by dragging, or by arrows. */
export function DocumentPane({ reviewer, isShown, say, isHeld, onEntry }: Props) {
  const messages = useMessages(reviewMessages)
  const { type, text } = useOpenReview(({ source }) => source)
  const draft = useOpenReview(presentOf)
  const marked = useOpenReview((review) => review.marked)
  const selected = useOpenReview((review) => review.selected)
  const blocks = useMemo(() => blocksOf(text), [text])
  const locators = useMemo(() => draft.entries.map(({ entry }) => entry.locator), [draft.entries])
  const byKey = useMemo(() => new Map(draft.entries.map((item) => [item.key, item])), [draft.entries])
  const atHand = (selected !== null && byKey.get(selected)) || null
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => {
      const block = blocks[i]
      return Math.ceil((block ? block.end - block.start : 1) / LINE.characters) * LINE.height + 6
    },
    overscan: 8,
  })
  const { start, end } = (atHand && hasWords(atHand) && atHand.entry.locator) || {}

  // The entry at hand is in sight, unless it is already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was hidden has to be scrolled once it is shown
  useEffect(() => {
    if (start === undefined || end === undefined) return
    const [first, last] = [indexAt(blocks, start), indexAt(blocks, end - 1)]
    const range = virtualizer.range
    const isSeen = range !== null && first > range.startIndex && last < range.endIndex
    if (!isSeen) virtualizer.scrollToIndex(first, { align: last - first > 3 ? 'start' : 'center' })
  }, [start, end, blocks, virtualizer, isShown])

  const mark = (span: Span, anchor: Span, isSaid: boolean): void => {
    markSpan({ span, anchor })
    virtualizer.scrollToIndex(indexAt(blocks, span.start), { align: 'auto' })
    if (isSaid) say(text.slice(span.start, span.end))
  }
  const entryAt = (offset: number) => {
    const item = draft.entries[indexAt(locators, offset)]
    return item && item.entry.locator.start <= offset && offset < item.entry.locator.end ? item : null
  }

  const choose = (offset: number): void => {
    const key = entryAt(offset)?.key
    if (key !== undefined && key !== selected && !isHeld()) selectEntry(key)
  }

  const move = (by: 1 | -1, isExtended: boolean): void => {
    if (!marked) {
      const first = virtualizer.range ? blocks[virtualizer.range.startIndex]?.start : 0
      const sentence = sentenceAt(text, blocks, start ?? first ?? 0)
      if (sentence) mark(sentence, sentence, true)
      return
    }
    const { span, anchor } = marked
    if (isExtended) return mark(extendBySentence(text, blocks, marked, by), anchor, true)
    const edge = sentenceAt(text, blocks, by === 1 ? span.end - 1 : span.start)
    const next = sentenceBeside(text, blocks, edge ?? anchor, by)
    mark(next, next, true)
  }

  const addMarked = (): void => {
    if (marked && !isHeld()) reviewer.addSpan(marked.span)
  }
  const splitMarked = (): void => {
    if (marked && !isHeld()) reviewer.splitAt(marked.span.start)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'arrowdown' || key === 'arrowright') move(1, event.shiftKey)
    else if (key === 'arrowup' || key === 'arrowleft') move(-1, event.shiftKey)
    else if (key === 'enter') {
      if (marked) choose(marked.span.start)
      onEntry()
    } else if (key === 'a') addMarked()
    else if (key === 's') splitMarked()
    else if (key === 'escape' && marked) markSpan(null)
    else return
    event.preventDefault()
  }

  const onPointerUp = (event: PointerEvent): void => {
    const found = spanOfSelection(scroller.current, event.clientX, event.clientY)
    if (!found) return
    if (found.end > found.start) {
      if (event.pointerType === 'mouse') window.getSelection()?.removeAllRanges()
      markSpan({ span: found, anchor: found })
      return
    }
    const sentence = sentenceAt(text, blocks, found.start)
    if (!sentence) return
    const anchor = event.shiftKey && marked ? marked.anchor : sentence
    markSpan({
      span: { start: Math.min(anchor.start, sentence.start), end: Math.max(anchor.end, sentence.end) },
      anchor,
    })
    choose(found.start)
  }

  return (
    <div className="review-document">
      <Legend draft={draft} />
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: it scrolls, and its sentences are chosen by keys */}
      {/* biome-ignore-start lint/a11y/noNoninteractiveElementInteractions: the same */}
      <section
        className="review-text"
        ref={scroller}
        tabIndex={0}
        aria-label={messages.text}
        aria-describedby="review-text-keys"
        data-testid="review-text"
        onKeyDown={onKeyDown}
        onPointerUp={onPointerUp}
      >
        <div className="review-lines" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const block = blocks[item.index]
            return (
              block && (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  className="review-line"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <TextBlock
                    text={text}
                    block={block}
                    draft={draft}
                    first={indexAt(locators, block.start)}
                    {...chosenIn(block, atHand, marked?.span ?? null)}
                  />
                </div>
              )
            )
          })}
        </div>
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveElementInteractions: the same */}
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: it scrolls, and its sentences are chosen by keys */}
      <footer className="review-foot">
        <p className="review-marked">
          {marked ? messages.markedWords(marked.span.end - marked.span.start) : messages.markedNothing}
        </p>
        <button type="button" className="button" aria-disabled={marked === null} onClick={addMarked}>
          {messages.add} <kbd>A</kbd>
        </button>
        {type === 'digest' ? (
          <button type="button" className="button" aria-disabled={marked === null} onClick={splitMarked}>
            {messages.splitHere} <kbd>S</kbd>
          </button>
        ) : (
          <span>{messages.tableFixed}</span>
        )}
        <button type="button" className="button review-narrow" onClick={onEntry}>
          {messages.toEntry}
        </button>
        <p id="review-text-keys" className="visually-hidden">
          {messages.textKeys}
        </p>
      </footer>
    </div>
  )
}
