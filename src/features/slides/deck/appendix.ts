import { slidesMessages } from '../../../i18n/messages/slides'
import type { BriefingFacts, EntryLine } from '../facts/model'
import { heightOf } from './fit'
import { fittedText, LIGHT, MARGIN, TITLE_BOX, titleElement, WIDTH } from './look'
import type { Cell, Slide, TableElement } from './model'

const SIZE = 10.5
const COLUMNS = [0.55, 1.6, 1.3, 1.1, 5.05, 1.5, 1.233] as const
const TOP = 1.3
const LAST = 6.9
const HEADER = 0.32
const LEAST_ROW = 0.3
/** What a cell keeps free at both sides, and above and below, in inches. */
const PADDING = { across: 0.12, upright: 0.08 } as const

interface Row {
  readonly height: number
  readonly cells: readonly Cell[]
}

/** The entries as tables, over as many slides as they need, each with the header. */
export function appendixSlides(facts: BriefingFacts): readonly Slide[] {
  const words = slidesMessages[facts.lang]
  const rows = facts.entries.map((entry, i) => rowOf(entry, i + 1))
  const pages = paged(rows)
  const header = [
    words.columns.number,
    words.columns.date,
    words.columns.jurisdiction,
    words.columns.kind,
    words.columns.title,
    words.columns.section,
    words.columns.scenes,
  ].map((text) => ({ text }))
  const cut = facts.entriesInAll > facts.entries.length
  return pages.map((page, i): Slide => {
    const height = page.reduce((sum, row) => sum + row.height, HEADER)
    const table: TableElement = {
      type: 'table',
      name: 'Entries',
      box: { x: MARGIN, y: TOP, w: WIDTH, h: height },
      columns: COLUMNS,
      header,
      rows: page,
      size: SIZE,
    }
    const foot = [
      words.page(i + 1, pages.length),
      ...(cut ? [words.cut(facts.entries.length, facts.entriesInAll)] : []),
    ]
    const title = titleElement(words.appendix, { ...TITLE_BOX, h: 0.7 }, [22])
    const box = { x: MARGIN, y: 7.02, w: WIDTH - 0.9, h: 0.3 }
    return {
      elements: [
        title.element,
        table,
        fittedText('Page', box, foot.join(' · '), { sizes: [9, 8], color: LIGHT.muted }),
      ],
      notes: '',
    }
  })
}

function rowOf(entry: EntryLine, number: number): Row {
  const cells: readonly Cell[] = [
    { text: String(number), color: LIGHT.muted },
    { text: entry.date },
    { text: entry.jurisdiction },
    { text: entry.kind, color: entry.color, bold: true },
    { text: entry.title },
    { text: entry.section, color: LIGHT.muted },
    { text: ranges(entry.scenes), color: LIGHT.muted },
  ]
  const heights = cells.map(({ text }, i) => heightOf(text, SIZE, (COLUMNS[i] ?? 1) - PADDING.across))
  return { cells, height: Math.max(LEAST_ROW, Math.max(...heights) + PADDING.upright) }
}

/** Rows parted into pages, none higher than the slide has room for unless a single row is. */
function paged(rows: readonly Row[]): readonly (readonly Row[])[] {
  const room = LAST - TOP - HEADER
  const pages: Row[][] = []
  let used = 0
  for (const row of rows) {
    const page = pages.at(-1)
    if (page && used + row.height <= room) {
      page.push(row)
      used += row.height
    } else {
      pages.push([row])
      used = row.height
    }
  }
  return pages
}

/** Numbers in a row as ranges: `1–3, 5`. */
export function ranges(numbers: readonly number[]): string {
  const parts: { first: number; last: number }[] = []
  for (const number of numbers) {
    const part = parts.at(-1)
    if (part && number === part.last + 1) part.last = number
    else parts.push({ first: number, last: number })
  }
  return parts
    .map(({ first, last }) => (first === last ? first : `${first}${last === first + 1 ? ', ' : '–'}${last}`))
    .join(', ')
}
