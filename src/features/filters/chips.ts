import { jurisdictionNames } from '../../domain/divisions'
import type { Dimension, Filters } from '../../domain/filters'
import { NO_FILTERS } from '../../domain/filters'
import { type Lang, type LocalText, pickText } from '../../domain/text'
import { formatRange } from '../../i18n/dates'
import { commonMessages } from '../../i18n/messages/common'
import { listMessages } from '../../i18n/messages/lists'

/** One filter that stands above the map, and the change that takes it back. */
export interface Chip {
  readonly key: string
  readonly dimension: Dimension
  readonly label: string
  readonly removed: Partial<Filters>
}

/** Above this many values of one dimension, they share a chip. */
const MOST_SINGLE = 4

function setChips<T extends string>(
  dimension: 'jurisdiction' | 'kind' | 'topic',
  values: readonly T[],
  name: (value: T) => string,
  lang: Lang,
): Chip[] {
  const words = listMessages[lang]
  if (values.length > MOST_SINGLE) {
    const names = values
      .slice(0, 2)
      .map(name)
      .join(lang === 'zh' ? '、' : ', ')
    return [
      {
        key: dimension,
        dimension,
        label: words.more(names, values.length),
        removed: { [dimension]: [] },
      },
    ]
  }
  return values.map((value) => ({
    key: `${dimension}:${value}`,
    dimension,
    label: name(value),
    removed: { [dimension]: values.filter((other) => other !== value) },
  }))
}

/** The chips of the active filters, in the order of the dimensions. */
export function filterChips(
  filters: Filters,
  topics: readonly { readonly id: string; readonly label: LocalText }[],
  lang: Lang,
): readonly Chip[] {
  const common = commonMessages[lang]
  const topicNames = new Map(topics.map(({ id, label }) => [id, pickText(label, lang)]))
  const { time, text } = filters
  const chips = [
    ...setChips(
      'jurisdiction',
      filters.jurisdiction,
      (adcode) => pickText(jurisdictionNames(adcode).name, lang),
      lang,
    ),
    ...setChips('kind', filters.kind, (kind) => common.kind[kind], lang),
    ...setChips('topic', filters.topic, (id) => topicNames.get(id) ?? id, lang),
  ]
  if (time) {
    const label = time.type === 'undated' ? common.undated : formatRange(time.start, time.end, lang)
    chips.push({ key: 'time', dimension: 'time', label, removed: { time: NO_FILTERS.time } })
  }
  if (text.trim()) {
    const label = listMessages[lang].text(text)
    chips.push({ key: 'text', dimension: 'text', label, removed: { text: NO_FILTERS.text } })
  }
  return chips
}
