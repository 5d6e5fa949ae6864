/** Sentences and lines of a document of any size, found around a place in it. */
import type { Span } from '../types'

/** A sentence longer than this is cut: some texts have no full stop. */
const LONGEST_SENTENCE = 600
/** A block longer than this is cut after a sentence: some texts have no line break. */
const LONGEST_BLOCK = 1200

const STOP = /[。！？!?；;…]["'”’」』）)]*|\.["'”’)]*(?=\s+["'“‘(]*[A-Z0-9])|[\r\n]+/g

/** Where sentences of a stretch end, the end itself included. */
function endsIn(text: string, start: number, end: number): readonly number[] {
  const ends: number[] = []
  let last = start
  const cut = (to: number): void => {
    while (to - last > LONGEST_SENTENCE) {
      last += LONGEST_SENTENCE
      ends.push(last)
    }
    if (to > last) ends.push(to)
    last = Math.max(last, to)
  }
  for (const match of text.slice(start, end).matchAll(STOP)) cut(start + match.index + match[0].length)
  cut(end)
  return ends
}

/** The sentences of a stretch, without blanks around them; none where all is blank. */
export function sentencesIn(text: string, { start, end }: Span): readonly Span[] {
  let from = start
  return endsIn(text, start, end).flatMap((to) => {
    const span = trimmed(text, { start: from, end: to })
    from = to
    return span ? [span] : []
  })
}

/** The span without blanks around it; `null` where all is blank. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const slice = text.slice(start, end)
  const from = slice.search(/\S/)
  return from < 0 ? null : { start: start + from, end: start + slice.trimEnd().length }
}

/** The lines of a document that say something, very long ones in pieces. In order, without overlap. */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = []
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = trimmed(text, { start: match.index, end: match.index + match[0].length })
    if (!line) continue
    if (line.end - line.start <= LONGEST_BLOCK) blocks.push(line)
    else blocks.push(...pieces(text, line))
  }
  return blocks
}

function pieces(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = []
  let from = start
  let last = start
  for (const to of endsIn(text, start, end)) {
    if (to - from > LONGEST_BLOCK && last > from) {
      found.push({ start: from, end: last })
      from = last
    }
    last = to
  }
  if (end > from) found.push({ start: from, end })
  return found
}

/** The position of the span that a place lies in, else of the one before it; 0 where there is none before. */
export function indexAt(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((spans[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The sentence at a place, else the one before it in its block; `null` in a document without any. */
export function sentenceAt(text: string, blocks: readonly Span[], at: number): Span | null {
  const block = blocks[indexAt(blocks, at)]
  if (!block) return null
  const sentences = sentencesIn(text, block)
  return sentences[indexAt(sentences, at)] ?? null
}

/**
 * What is marked once its moving end goes one sentence on (1) or back (-1): away from the sentence that the marking began
 * with, or towards it.
 */
export function extendBySentence(
  text: string,
  blocks: readonly Span[],
  { span, anchor }: { readonly span: Span; readonly anchor: Span },
  by: 1 | -1,
): Span {
  const isAbove = span.start < anchor.start || (span.end <= anchor.end && by === -1)
  const edge = sentenceAt(text, blocks, isAbove ? span.start : span.end - 1) ?? anchor
  const next = sentenceBeside(text, blocks, edge, by)
  return isAbove
    ? { start: Math.min(anchor.start, next.start), end: anchor.end }
    : { start: anchor.start, end: Math.max(anchor.end, next.end) }
}

/** The sentence after one (1) or before it (-1); the same at the ends of the document. */
export function sentenceBeside(text: string, blocks: readonly Span[], sentence: Span, by: 1 | -1): Span {
  const at = indexAt(blocks, sentence.start)
  const block = blocks[at]
  if (!block) return sentence
  const sentences = sentencesIn(text, block)
  const beside = sentences[indexAt(sentences, sentence.start) + by]
  if (beside) return beside
  const next = blocks[at + by]
  return (next && sentencesIn(text, next).at(by === 1 ? 0 : -1)) ?? sentence
}
