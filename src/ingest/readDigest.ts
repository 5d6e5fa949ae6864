/** Reads a digest: from plain text to a dataset, what was uncertain, and where each field was read. Pure. */
import type { Dataset } from '../domain/dataset'
import { addEntries } from './assemble'
import { IssueList } from './issues'
import { datasetId, datasetTitle } from './naming'
import type { Progress } from './opened'
import type { Period } from './text/dateMention'
import { languageOf } from './text/language'
import { type NormalText, normalise } from './text/normal'
import { readOutline } from './text/outline'
import { type Paragraph, readParagraphs } from './text/paragraphs'
import { type PeriodReading, readPeriod } from './text/period'
import type { PlaceIndex } from './text/placeIndex'
import { declareTopics } from './text/topics'
import type { Mark, Reading } from './types'

export interface DigestOptions {
  /** Name and SHA-256 (64 lower-case hexadecimal digits) of the source file. */
  readonly source: { readonly file: string; readonly sha256: string }
  readonly index: PlaceIndex
  /** What the digest covers; read from the text where it is left out. */
  readonly period?: Period | undefined
  /** An ISO day: its year is the period of a text that names no year. */
  readonly today: string
}

/**
 * Never throws, takes time in proportion to the text, and gives a valid dataset of any text: one without entries where
 * it found none.
 */
export function readDigest(
  source: string,
  { source: file, index, period, today }: DigestOptions,
  progress: Progress = () => {},
): Reading {
  const normal = normalise(source)
  progress(0.1)
  const issues = new IssueList(source)
  const lang = languageOf(normal.key)
  const paragraphs = readParagraphs(normal)
  const outline = readOutline(paragraphs, index, normal.key)
  progress(0.2)
  const opening = outline.sections[0]?.paragraphs[0]?.start ?? normal.key.length
  const read: PeriodReading = period
    ? { period, basis: 'given', mention: null }
    : readPeriod(normal.key, opening, lang, today)
  const id = datasetId(read.period)
  const marks: Mark[] = headingMarks(paragraphs, normal)
  const found = addEntries({ id, lang, normal, outline, index, issues, marks, period: read, progress })
  if (found.entries.length > 0) tellPeriod(read, issues, (start, end) => normal.toSource(start, end))
  else tellNothing(issues, source.length)
  const title = datasetTitle(normal, paragraphs, lang, file.file)
  const dataset: Dataset = {
    format: 'policy-map-dataset/1',
    id,
    title: { [lang]: title },
    period: read.period,
    source: { title, file: file.file, sha256: file.sha256 },
    coverage: found.coverage,
    topics: declareTopics(new Set(found.entries.flatMap(({ topics }) => topics))),
    entries: found.entries,
  }
  return { dataset, named: found.named, issues: issues.sorted(), marks, confidence: found.confidence }
}

/** What headings set: the divisions that they name, and the kind. */
function headingMarks(paragraphs: readonly Paragraph[], normal: NormalText): Mark[] {
  return paragraphs.flatMap(({ heading, body, end }) => {
    if (!heading) return []
    const span = normal.toSource(body, end)
    const mark = (field: 'jurisdiction' | 'kind', value: string): Mark => ({
      entry: null,
      field,
      value,
      confidence: 0.98,
      ...span,
    })
    const [kind] = heading.kinds
    return [
      ...(heading.divisions.length > 0 ? [mark('jurisdiction', heading.divisions.join(','))] : []),
      ...(heading.kinds.length === 1 && kind ? [mark('kind', kind)] : []),
    ]
  })
}

function tellPeriod(
  { period, basis, mention }: PeriodReading,
  issues: IssueList,
  toSource: (start: number, end: number) => { start: number; end: number },
): void {
  const span = mention ? toSource(mention.start, mention.end) : { start: 0, end: 0 }
  const days = `${period.start}/${period.end}`
  if (basis === 'text') {
    issues.add('warning', 'period-read', span, {
      zh: `时段读作 ${days}；如不对，请另行指定。`,
      en: `the period was read as ${days}: give another if that is wrong.`,
    })
  } else if (basis === 'dates') {
    issues.add('warning', 'period-guessed', span, {
      zh: `没有写明时段；按文中日期取 ${days}。请指定时段。`,
      en: `no period is stated; ${days} is the span of the dates found. State it.`,
    })
  } else if (basis === 'year') {
    issues.add('warning', 'period-guessed', span, {
      zh: `没有写明时段；按文中年份取 ${days}。请指定时段。`,
      en: `no period is stated; ${days} is the year that the text names. State it.`,
    })
  } else if (basis === 'unknown') {
    issues.add('error', 'year-unknown', span, {
      zh: `文中没有年份，日期都未读出；时段暂取 ${days}。请指定时段。`,
      en: `the text names no year, so no date was read; the period is ${days} for now. State it.`,
    })
  }
}

function tellNothing(issues: IssueList, length: number): void {
  issues.add(
    'error',
    'no-entries',
    { start: 0, end: Math.min(length, 1) },
    {
      zh: '没有找到条目：应有地区标题（如“北京”）和其下的编号条目。',
      en: 'no entries found: there should be headings of divisions, such as 北京, with numbered items below them.',
    },
  )
}
