import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { placeNamesQuery } from '../../datasets/placeNames'
import type { Dataset } from '../../domain/dataset'
import { pickText } from '../../domain/text'
import { useLang, useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import {
  add,
  addByHand,
  check,
  correct,
  drop,
  entriesIn,
  mergeWithNext,
  setPeriod,
  split,
} from '../../ingest/review/corrections'
import { type Draft, type DraftEntry, entryOf } from '../../ingest/review/draft'
import { needsLook, orderOf } from '../../ingest/review/order'
import { readSpan, type SpanReading } from '../../ingest/review/readSpan'
import { indexAt, trimmed } from '../../ingest/review/sentences'
import { indexPlaces } from '../../ingest/text/placeIndex'
import type { Correction, Span } from '../../ingest/types'
import {
  changeDraft,
  markSpan,
  type Review,
  redoDraft,
  selectEntry,
  undoDraft,
  useReview,
} from '../../state/reviewing'

/** What a reviewer can do, by key and by button alike. Each says what it did to screen readers. */
export interface Reviewer {
  correct(key: string, correction: Correction, run?: string): void
  /** Finds an entry right and goes to the next that needs a look. */
  approve(key: string): void
  /** Says that an entry needs another look. */
  doubt(key: string): void
  drop(keys: readonly string[]): void
  merge(key: string): void
  /** Parts the entry around an offset of the document before it. */
  splitAt(offset: number): void
  addSpan(span: Span): void
  /** Adds an entry that the text does not have. Nothing where the title is blank. */
  addByHand(title: string): void
  setPeriod(period: Dataset['period']): void
  /** Goes to the next entry that needs a look. */
  goOn(): void
  undo(): void
  redo(): void
}

const EMPTY = indexPlaces({})

/** Something of the open review; only below the step that shows it. Drawn anew when that very thing changes. */
export function useOpenReview<T>(select: (review: Review) => T): T {
  return useReview(({ review }) => {
    if (!review) throw new Error('useOpenReview needs an open review')
    return select(review)
  })
}

export const presentOf = ({ history }: Review): Draft => history.present

/** @param say tells screen readers, and shows for a while, what was done. */
export function useReviewer(say: (words: string) => void): Reviewer {
  const lang = useLang()
  const messages = useMessages(reviewMessages)
  const { data: names } = useQuery(placeNamesQuery)
  const index = useMemo(() => (names ? indexPlaces(names) : EMPTY), [names])

  return useMemo(() => {
    const current = (): Review => {
      const { review } = useReview.getState()
      if (!review) throw new Error('no review is open')
      return review
    }
    const read = (
      draft: Draft,
      span: Span,
      like: DraftEntry | null,
      isGuessed: boolean,
    ): SpanReading | null => {
      const { header } = draft
      const own = like?.entry
      return readSpan(
        current().source.text,
        span,
        {
          id: `${header.id}-${own?.jurisdiction ?? '100000'}-${own?.kind ?? 'unspecified'}-added-${draft.added + 1}`,
          section: own?.locator.section ?? header.source.file,
          jurisdiction: own?.jurisdiction ?? '100000',
          kind: own?.kind ?? 'unspecified',
          isGuessed,
        },
        { lang: header.title.zh === undefined ? 'en' : 'zh', period: header.period, index },
      )
    }
    const nameOf = (key: string): string => {
      const item = entryOf(presentOf(current()), key)
      return item ? pickText(item.entry.title, lang) : ''
    }
    const goOn = (): void => {
      const { history, asRead, order, selected } = current()
      const keys = orderOf(history.present, asRead, order)
      const at = keys.indexOf(selected ?? '')
      const open = new Set(history.present.entries.filter(needsLook).map(({ key }) => key))
      const next = [...keys.slice(at + 1), ...keys.slice(0, at)].find((key) => open.has(key))
      if (next !== undefined) selectEntry(next)
      else if (open.size === 0) say(messages.allChecked)
    }

    return {
      correct: (key, correction, run) => changeDraft((draft) => correct(draft, key, correction), run),
      approve: (key) => {
        if (!entryOf(presentOf(current()), key)?.isChecked) changeDraft((draft) => check(draft, key, true))
        goOn()
      },
      doubt: (key) => changeDraft((draft) => check(draft, key, false)),
      drop: (keys) => {
        say(messages.dropped(keys.map(nameOf).join('、')))
        changeDraft((draft) => drop(draft, keys))
      },
      merge: (key) => {
        changeDraft((draft) => mergeWithNext(draft, key))
        say(messages.merged)
      },
      splitAt: (offset) => {
        const { history, source } = current()
        const draft = history.present
        const item = draft.entries.find(
          ({ entry: { locator } }) => locator.start < offset && offset < locator.end,
        )
        if (source.type === 'table') return say(messages.tableFixed)
        const first = item && read(draft, { start: item.entry.locator.start, end: offset }, item, false)
        const second = item && read(draft, { start: offset, end: item.entry.locator.end }, item, false)
        if (!item || !first || !second) return say(messages.notInside)
        changeDraft((now) => split(now, item.key, [first, second]))
        selectEntry(item.key)
        markSpan(null)
        say(messages.parted)
      },
      addSpan: (wanted) => {
        const { history, source } = current()
        const draft = history.present
        const span = trimmed(source.text, wanted)
        if (!span) return
        if (entriesIn(draft, span).length > 0) return say(messages.overlaps)
        const { entries } = draft
        const at = indexAt(
          entries.map(({ entry }) => entry.locator),
          span.start,
        )
        const fresh = read(draft, span, entries[at] ?? null, true)
        if (!fresh) return
        changeDraft((now) => add(now, fresh))
        selectEntry(`added-${draft.added + 1}`)
        markSpan(null)
        say(messages.added(pickText(fresh.entry.title, lang)))
      },
      addByHand: (title) => {
        const { history, source, selected } = current()
        const { header, added } = history.present
        const words = { [header.title.zh === undefined ? 'en' : 'zh']: title.trim() }
        const like = entryOf(history.present, selected)
        changeDraft((now) => addByHand(now, words, source.text.length, like))
        if (presentOf(current()).added === added) return
        selectEntry(`added-${added + 1}`)
        say(messages.added(title))
      },
      setPeriod: (period) => {
        const { source } = current()
        changeDraft((draft) => {
          const moved = { ...draft, header: { ...draft.header, period } }
          const readAnew = (item: DraftEntry) => read(moved, item.entry.locator, item, false)
          return setPeriod(draft, period, source.type === 'digest' ? readAnew : null)
        })
      },
      goOn,
      undo: () => {
        undoDraft()
        say(messages.undone)
      },
      redo: () => {
        redoDraft()
        say(messages.redone)
      },
    }
  }, [index, lang, messages, say])
}
