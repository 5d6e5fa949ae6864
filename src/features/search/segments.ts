/**
 * A query with its words parted by spaces, by the platform's segmenter: Chinese is typed without. Single characters that
 * follow each other stay together, since they are mostly a name that the segmenter does not know (海淀).
 */
export function partWords(query: string): string {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const words: string[] = []
  let afterSingle = false
  for (const { segment, isWordLike } of segmenter.segment(query)) {
    const single = segment.length === 1
    const last = words.at(-1)
    if (!isWordLike) afterSingle = false
    else if (single && afterSingle && last !== undefined) words[words.length - 1] = last + segment
    else {
      words.push(segment)
      afterSingle = single
    }
  }
  return words.join(' ')
}
