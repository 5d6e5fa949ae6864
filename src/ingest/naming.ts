/** Names that a dataset needs and a digest does not give. */
import type { Period } from './text/dateMention'
import { monthEnd } from './text/dateMention'
import type { NormalText } from './text/normal'
import type { Paragraph } from './text/paragraphs'

/** 2019q3, 2019h2, 2019-07 or 2019 where the period is one, else its first and last day. */
export function datasetId({ start, end }: Period): string {
  const year = Number(start.slice(0, 4))
  const first = Number(start.slice(5, 7))
  const last = Number(end.slice(5, 7))
  const isWhole = start.endsWith('-01') && end.startsWith(String(year)) && end === monthEnd(year, last)
  const months = last - first + 1
  if (isWhole && months === 3 && first % 3 === 1) return `${year}q${last / 3}`
  if (isWhole && months === 6 && first % 6 === 1) return `${year}h${last / 6}`
  if (isWhole && months === 1) return start.slice(0, 7)
  if (isWhole && months === 12) return String(year)
  return `${start}_${end}`
}

const LONGEST = 80

/** The first line where it looks like a title, else the name of the file. */
export function datasetTitle(
  { text, key }: NormalText,
  [first]: readonly Paragraph[],
  lang: 'zh' | 'en',
  file: string,
): string {
  const isTitle =
    first &&
    !first.heading &&
    !first.numbering &&
    first.end - first.start <= LONGEST &&
    !/[。;,]$/.test(key.slice(0, first.end))
  const title = isTitle ? text.slice(first.start, first.end).trim() : ''
  if (/\S/.test(title)) return title
  const name = file.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  return name || (lang === 'zh' ? '导入的摘编' : 'Imported digest')
}
