import { jurisdictionNames } from '../domain/divisions'
import type { Filters } from '../domain/filters'
import { type Lang, type LocalText, pickText } from '../domain/text'
import { formatRange } from './dates'
import { commonMessages } from './messages/common'
import { listMessages } from './messages/lists'

/** Above this many values of one dimension, only the first two are named. */
const MOST_NAMED = 4

/** What the filters narrow by in words, one text a dimension; empty without filters. */
export function filterWords(
  filters: Filters,
  topics: readonly { readonly id: string; readonly label: LocalText }[],
  lang: Lang,
): readonly string[] {
  const common = commonMessages[lang]
  const { more, text } = listMessages[lang]
  const topicName = (id: string): string => pickText(topics.find((one) => one.id === id)?.label ?? {}, lang)
  const named = (names: readonly string[]): readonly string[] => {
    const comma = lang === 'zh' ? '、' : ', '
    if (names.length === 0) return []
    return [names.length > MOST_NAMED ? more(names.slice(0, 2).join(comma), names.length) : names.join(comma)]
  }
  const { time } = filters
  const days = time?.type === 'range' ? formatRange(time.start, time.end, lang) : common.undated
  return [
    ...named(filters.jurisdiction.map((adcode) => pickText(jurisdictionNames(adcode).short, lang))),
    ...named(filters.kind.map((kind) => common.kind[kind])),
    ...named(filters.topic.map((id) => topicName(id) || id)),
    ...(time ? [days] : []),
    ...(filters.text.trim() ? [text(filters.text)] : []),
  ]
}
