/** Citations of a dataset, of a view of it and of one of its entries: as a sentence, in BibTeX, and by GB/T 7714-2015. */
import type { Dataset, Entry } from './dataset'
import { type Lang, pickText } from './text'

/** What is cited. A view is told by its filters in words, empty where there are none. */
export type Citable =
  | { readonly type: 'dataset' }
  | { readonly type: 'view'; readonly filters: string }
  | { readonly type: 'entry'; readonly entry: Entry }

export type CitationStyle = 'plain' | 'bibtex' | 'gbt7714'

export const CITATION_STYLES: readonly CitationStyle[] = ['plain', 'gbt7714', 'bibtex']

/** What a citation is made of, beside what is cited. */
export interface CitationContext {
  readonly dataset: Omit<Dataset, 'entries'>
  readonly lang: Lang
  /** Who stands for the dataset where its source names nobody: the product, by its name. */
  readonly product: string
  /** The link that opens what is cited. */
  readonly url: string
  /** The day on which it was read, ISO. */
  readonly accessed: string
}

/** One citation, in one line but for BibTeX. */
export function cite(what: Citable, style: CitationStyle, context: CitationContext): string {
  switch (style) {
    case 'plain':
      return plain(what, context)
    case 'gbt7714':
      return gbt7714(what, context)
    case 'bibtex':
      return bibtex(what, context)
  }
}

interface Parts {
  readonly author: string
  readonly dataset: string
  /** Of the view or the entry; `null` for the dataset as a whole. */
  readonly part: string | null
  /** The entry's days, as far as they are known. */
  readonly date: string | null
}

function partsOf(what: Citable, { dataset, lang, product }: CitationContext): Parts {
  const parts = {
    author: dataset.source.publisher ?? product,
    dataset: pickText(dataset.title, lang),
    part: null,
    date: null,
  }
  switch (what.type) {
    case 'dataset':
      return parts
    case 'view':
      return { ...parts, part: what.filters || null }
    case 'entry':
      return { ...parts, part: pickText(what.entry.title, lang), date: isoDate(what.entry) }
  }
}

/** An entry's date in ISO 8601, as precise as it is known. */
function isoDate({ date: { start, end, precision } }: Entry): string | null {
  if (start === null || end === null) return null
  if (precision === 'month') return start.slice(0, 7)
  return start === end ? start : `${start}/${end}`
}

function plain(what: Citable, context: CitationContext): string {
  const { author, dataset, part, date } = partsOf(what, context)
  const { url, accessed } = context
  const { period, source } = context.dataset
  if (context.lang === 'zh') {
    const cited =
      part === null ? '' : what.type === 'view' ? `（${part}）` : `：“${part}”${date ? `（${date}）` : ''}`
    return `${author}：《${dataset}》${cited}，数据期 ${period.start} 至 ${period.end}，据“${source.title}”整理。${url}（${accessed} 访问）`
  }
  const cited =
    part === null ? '' : what.type === 'view' ? ` (${part})` : `, “${part}”${date ? ` (${date})` : ''}`
  return `${author}: ${dataset}${cited}. Data of ${period.start} to ${period.end}, compiled from “${source.title}”. ${url} (accessed ${accessed}).`
}

/**
 * Datasets have the code DS; what is had from a network adds OL, its day of access and its address. The parentheses for
 * the day of the last change stay away: an entry's date is that of the event.
 */
function gbt7714(what: Citable, context: CitationContext): string {
  const { author, dataset, part } = partsOf(what, context)
  const { url, accessed, lang } = context
  const online = /^https?:/.test(url)
  const code = online ? '[DS/OL]' : '[DS]'
  const colon = lang === 'zh' ? '：' : ': '
  const title =
    what.type === 'entry' && part !== null
      ? `${part}${code}//${dataset}`
      : `${dataset}${part === null ? '' : `${colon}${part}`}${code}`
  return `${author}. ${title}. [${accessed}].${online ? ` ${url}.` : ''}`
}

function bibtex(what: Citable, context: CitationContext): string {
  const { author, dataset, part, date } = partsOf(what, context)
  const { url, accessed } = context
  const { id, period, source } = context.dataset
  const title = what.type === 'view' && part !== null ? `${dataset} (${part})` : (part ?? dataset)
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', `{${latex(author)}}`],
    ['title', `{${latex(title)}}`],
    ['booktitle', what.type === 'entry' ? `{${latex(dataset)}}` : null],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
    [
      'note',
      latex(
        `${date === null ? '' : `Event of ${date}. `}Dataset ${id}, ${period.start} to ${period.end}, compiled from: ${source.title}`,
      ),
    ],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}},`))
  const type = what.type === 'entry' ? 'incollection' : 'misc'
  const key = what.type === 'entry' ? what.entry.id : what.type === 'view' ? `${id}-view` : id
  return [`@${type}{${key.replace(/[^\w:.-]/g, '-')},`, ...lines, '}'].join('\n')
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as LaTeX reads it. */
function latex(text: string): string {
  return text.replace(/[\\{}$&#^_%~]/g, (char) => LATEX[char] ?? `\\${char}`)
}
