import type { Topic } from '../../../domain/dataset'
import { jurisdictionNames } from '../../../domain/divisions'
import type { Filters } from '../../../domain/filters'
import { type Lang, pickText } from '../../../domain/text'
import { formatRange } from '../../../i18n/dates'
import { commonMessages } from '../../../i18n/messages/common'
import { slidesMessages } from '../../../i18n/messages/slides'

/** Above this many values of one dimension, only the first are named. */
const MOST_NAMED = 4

/** Filters in one line, such as `辖区：北京市；类别：政策`; empty where nothing is filtered. */
export function filterWords(filters: Filters, topics: readonly Topic[], lang: Lang): string {
  const words = slidesMessages[lang]
  const common = commonMessages[lang]
  const topicNames = new Map(topics.map(({ id, label }) => [id, pickText(label, lang)]))
  const { time, text } = filters
  const list = (values: readonly string[]): string =>
    values.length > MOST_NAMED
      ? words.more(values.slice(0, MOST_NAMED - 1).join(words.comma), values.length)
      : values.join(words.comma)
  const values = {
    jurisdiction: list(filters.jurisdiction.map((adcode) => pickText(jurisdictionNames(adcode).name, lang))),
    kind: list(filters.kind.map((kind) => common.kind[kind])),
    topic: list(filters.topic.map((id) => topicNames.get(id) ?? id)),
    time: time ? (time.type === 'undated' ? words.undated : formatRange(time.start, time.end, lang)) : '',
    text: text.trim() ? words.contains(text.trim()) : '',
  }
  return (['jurisdiction', 'kind', 'topic', 'time', 'text'] as const)
    .filter((dimension) => values[dimension] !== '')
    .map((dimension) => `${words.dimension[dimension]}${words.colon}${values[dimension]}`)
    .join(words.semicolon)
}
