import { memo } from 'react'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { type Draft, type DraftEntry, isOverruled } from '../../ingest/review/draft'
import { piecesOf } from '../../ingest/review/pieces'
import type { Mark, Span } from '../../ingest/types'

interface Props {
  readonly text: string
  readonly block: Span
  readonly draft: Draft
  /** Position of the first entry that may have a part in the block. */
  readonly first: number
  /** The key of the entry at hand, and what is marked: `null` where it is elsewhere, so that only what changes is drawn. */
  readonly selected: string | null
  readonly marked: Span | null
}

/** What lies over a stretch of the text. */
type Layer =
  | (Span & { readonly type: 'mark'; readonly mark: Mark; readonly isOverruled: boolean })
  | (Span & { readonly type: 'entry'; readonly key: string; readonly number: number })
  | (Span & { readonly type: 'marked' })

function layersOf({ block, draft, first, marked }: Props): readonly Layer[] {
  const layers: Layer[] = []
  const addMark = (mark: Mark, item: DraftEntry | null): void => {
    if (mark.start >= block.end || mark.end <= block.start) return
    const isDropped = item !== null && isOverruled(item, mark)
    layers.push({ type: 'mark', mark, isOverruled: isDropped, start: mark.start, end: mark.end })
  }
  for (const mark of draft.marks) addMark(mark, null)
  for (let i = first; i < draft.entries.length; i++) {
    const item = draft.entries[i]
    if (!item || item.entry.locator.start >= block.end) break
    const { start, end } = item.entry.locator
    if (end <= block.start) continue
    layers.push({ type: 'entry', key: item.key, number: i + 1, start, end })
    for (const mark of item.marks) addMark(mark, item)
  }
  if (marked) layers.push({ type: 'marked', ...marked })
  return layers
}

/** One line of the document: its marks by field, the entries that it belongs to, and what the user has chosen. */
export const TextBlock = memo(function TextBlock(props: Props) {
  const { fields } = useMessages(reviewMessages)
  const { text, block, selected, marked } = props
  return piecesOf(block, layersOf(props)).map(({ start, end, over }) => {
    const entry = over.find((layer) => layer.type === 'entry')
    const marks = over.flatMap((layer) => (layer.type === 'mark' ? [layer] : []))
    const inner = marks.at(-1)
    const isSelected = entry !== undefined && entry.key === selected
    const attributes = {
      'data-start': start,
      'data-entry': entry?.key,
      'data-number': entry?.start === start ? entry.number : undefined,
      'data-selected': isSelected || undefined,
      'data-marked': (marked && start >= marked.start && end <= marked.end) || undefined,
    }
    const words = text.slice(start, end)
    if (!inner) {
      return (
        <span key={start} className={entry ? undefined : 'review-outside'} {...attributes}>
          {words}
        </span>
      )
    }
    const { field, confidence } = inner.mark
    const isNamed = (isSelected || !entry) && end === inner.end
    return (
      <mark
        key={start}
        {...attributes}
        data-field={field}
        data-title={marks.some(({ mark }) => mark.field === 'title') || undefined}
        data-overruled={inner.isOverruled || undefined}
        data-doubt={confidence < 0.6 || undefined}
        data-name={isNamed ? `${fields[field]}${confidence < 0.6 ? ' ?' : ''}` : undefined}
        title={fields[field]}
      >
        {words}
      </mark>
    )
  })
})
