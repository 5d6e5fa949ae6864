/** What is said of titles, topics and actors that are doubtful, and what else they could be. */
import type { Entry, Kind } from '../domain/dataset'
import type { EntryInput } from './context'
import { type IssueList, quote } from './issues'
import type { ActorReading } from './text/actors'
import type { ItemText } from './text/itemText'
import type { TopicReading } from './text/topics'
import type { Correction, Span } from './types'

/** Below this a field is doubtful. */
const DOUBTFUL = 0.6

/** Longest title that is offered. */
const LONGEST = 160

/** How sure the title is: it may have been cut from a sentence, or be missing. */
export function titleConfidence({ title, text, bodyStart }: ItemText): number {
  if (!/\S/.test(text.slice(title.start, title.end))) return 0.2
  return bodyStart > 0 ? 0.9 : 0.5
}

/** @param lang of the text. */
export function tellTitle(whole: ItemText, id: string, { issues, lang }: EntryInput): void {
  if (titleConfidence(whole) >= DOUBTFUL) return
  const { title, text, key, toSource } = whole
  const span = toSource(title.start, Math.max(1, title.end))
  const shown = quote(text.slice(title.start, title.end))
  if (shown === '') {
    const message = {
      zh: '没有标题：暂用标题链。请填写。',
      en: 'there is no title: its headings stand for it. Write one.',
    }
    issues.add('warning', 'title-missing', span, message, id)
    return
  }
  const message = {
    zh: `没有单独的标题：取首句的开头“${shown}”。请核对。`,
    en: `there is no title of its own: the first sentence was cut at "${shown}". Check it.`,
  }
  const ends = [...key.slice(0, LONGEST).matchAll(/[,;:。!?\n]|\.(?= |$)/g)].map(({ index }) => index)
  const choices = ends
    .filter((end) => end > title.end)
    .slice(0, 2)
    .map((end): Correction => ({ field: 'title', value: { [lang]: text.slice(0, end).trim() } }))
  issues.add('warning', 'title-cut', span, message, id, choices)
}

/** Topics that a single word in passing stands for: other topics that are as likely, or none. */
export function tellTopics(
  { ids, others, confidence, at }: TopicReading,
  id: string,
  { toSource }: ItemText,
  { issues }: EntryInput,
): void {
  if (ids.length === 0 || confidence >= DOUBTFUL) return
  const message = {
    zh: '主题只凭一处顺带提到的词。请核对。',
    en: 'the topic rests on a single word in passing. Check it.',
  }
  const choices = [...others.map((topic) => [topic]), []].map(
    (value): Correction => ({ field: 'topics', value }),
  )
  issues.add('warning', 'topic-doubtful', toSource(at, at + 1), message, id, choices)
}

/**
 * Entries without a topic: each on its own where they are few, once where the words of the topics do not suit the digest.
 */
export function tellNoTopics(entries: readonly Entry[], issues: IssueList): void {
  const without = entries.filter(({ topics }) => topics.length === 0)
  const [first] = without
  if (!first) return
  const spanOf = ({ locator: { start, end } }: Entry): Span => ({ start, end: Math.min(end, start + 1) })
  if (without.length * 2 <= entries.length) {
    const message = { zh: '没有读出主题。请选定。', en: 'no topic was found. Choose one.' }
    for (const entry of without) issues.add('warning', 'topic-missing', spanOf(entry), message, entry.id)
    return
  }
  const message = {
    zh: `${without.length} 条没有读出主题：已知主题的词与本文不合。`,
    en: `${without.length} entries have no topic: the words of the known topics do not suit this text.`,
  }
  const ids = without.map(({ id }) => id)
  issues.add('warning', 'topic-missing', spanOf(first), message, null, [], ids)
}

/** How sure the actors are: who speaks is missed in a voice only. */
export function actorConfidence(actors: readonly ActorReading[], kind: Kind): number {
  if (actors.length === 0) return kind === 'voice' ? 0.3 : 0.6
  return Math.min(...actors.map(({ confidence }) => confidence))
}

export function tellActors(
  actors: readonly ActorReading[],
  kind: Kind,
  id: string,
  { toSource }: ItemText,
  { issues }: EntryInput,
): void {
  if (actors.length === 0 && kind === 'voice') {
    const message = {
      zh: '没有读出是谁说的。请填写人物或机构。',
      en: 'who said it was not found. Write the person or body.',
    }
    issues.add('warning', 'actor-missing', toSource(0, 1), message, id)
  }
  for (const { name, start, end, confidence } of actors) {
    if (confidence >= DOUBTFUL) continue
    const message = {
      zh: `“${quote(name)}”未必是人物或机构的名称。请核对。`,
      en: `"${quote(name)}" may not be the name of a person or body. Check it.`,
    }
    const choices: readonly Correction[] = [{ field: 'actors', value: [{ name }] }]
    issues.add('warning', 'actor-doubtful', toSource(start, end), message, id, choices)
  }
}
