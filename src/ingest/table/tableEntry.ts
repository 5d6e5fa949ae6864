/** Makes an entry of a row. */
import type { Entry, Kind } from '../../domain/dataset'
import { LANGS, type Lang, type LocalText } from '../../domain/text'
import { isOutside, sayDates } from '../dateNotes'
import { offer } from '../kindDoubt'
import { withinPeriod } from '../text/dateMention'
import { readHeading } from '../text/headings'
import { languageOf } from '../text/language'
import { keyOf } from '../text/normal'
import { readTopics } from '../text/topics'
import type { Field } from '../types'
import type { TableContext } from './context'
import { ownerOf } from './owner'
import type { Cell, TableRow } from './rows'
import type { RowDate } from './tableDates'
import { entryId } from './tableIds'
import { readTablePlaces } from './tablePlaces'

export interface TableEntry {
  readonly entry: Omit<Entry, 'locator'>
  readonly confidence: Readonly<Record<Field, number>>
}

/** @param date of the row. `null`: it was left out, and an issue says why. */
export function readTableEntry(row: TableRow, date: RowDate, context: TableContext): TableEntry | null {
  const { issues } = context
  const texts = readTexts(row)
  if (!texts) {
    issues.add(
      'error',
      'row-untitled',
      { row: row.row, column: null },
      {
        zh: '这一行没有标题，也没有内容：未收入。请补上。',
        en: 'this row has neither a title nor a summary: left out. Add one.',
      },
    )
    return null
  }
  const owner = ownerOf(row, context)
  if (!owner) return null
  const kind = readKind(row, context)
  const id = entryId(row, owner, kind.kind, context)
  tellKind(row, kind, id, context)
  const places = readTablePlaces(row, owner, id, context)
  const topics = readRowTopics(row, texts, context)
  const mark = (field: Field, value: string, cell: Cell | null, confidence: number) => {
    if (cell) context.mark(id, field, value, cell, confidence)
  }
  mark('jurisdiction', owner.adcode, owner.cell, owner.confidence)
  mark('kind', kind.kind, kind.cell, kind.confidence)
  mark('title', texts.titleText, texts.cell, texts.confidence)
  mark('date', [...new Set([date.date.start, date.date.end])].join('/'), date.cell, date.confidence)
  for (const { id: topic, cell } of topics.ids) mark('topics', topic, cell, topics.confidence)
  const actors = row.list('actor').slice(0, 100)
  const media = row.list('media').slice(0, 20)
  for (const cell of actors) mark('actors', actorOf(cell.text).name, cell, 0.9)
  for (const cell of media) mark('media', cell.text, cell, 0.9)
  tellTexts(texts, id, context)
  for (const { code, cell, message, choices } of date.doubts) {
    issues.add('warning', code, cell ?? { row: row.row, column: null }, message, id, choices)
  }
  const note = noteOf(row, date, places.elsewhere, id, context)
  return {
    entry: {
      id,
      jurisdiction: owner.adcode,
      places: places.places,
      kind: kind.kind,
      kindBasis: 'heading',
      topics: [...new Set(topics.ids.map((topic) => topic.id))],
      date: date.date,
      title: texts.title,
      summary: texts.summary,
      actors: actors.map(({ text }) => actorOf(text)),
      media: [...new Set(media.map(({ text }) => text))],
      ...(note && { note }),
    },
    confidence: {
      jurisdiction: owner.confidence,
      kind: kind.confidence,
      title: texts.confidence,
      date: date.confidence,
      places: places.confidence,
      actors: 0.9,
      media: 0.9,
      documents: 0.9,
      topics: topics.confidence,
    },
  }
}

interface Texts {
  readonly title: LocalText
  readonly summary: LocalText
  readonly titleText: string
  /** Where the title stands. */
  readonly cell: Cell
  readonly confidence: number
}

const LONGEST_TITLE = 60

function readTexts(row: TableRow): Texts | null {
  const titles = row.all('title')
  const summaries = row.all('summary')
  const cell = titles[0] ?? summaries[0]
  if (!cell) return null
  if (titles.length === 0) {
    const summary = byLanguage(summaries)
    const title = Object.fromEntries(
      LANGS.flatMap((lang) => (summary[lang] ? [[lang, opening(summary[lang])]] : [])),
    )
    return { title, summary, titleText: opening(cell.text), cell, confidence: 0.6 }
  }
  const title = byLanguage(titles)
  const summary = summaries.length > 0 ? byLanguage(summaries) : title
  return { title, summary, titleText: cell.text, cell, confidence: 0.95 }
}

/** The first text of each language. */
function byLanguage(cells: readonly Cell[]): LocalText {
  const find = (lang: Lang) => cells.find(({ text }) => languageOf(text) === lang)?.text
  const [zh, en] = [find('zh'), find('en')]
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) }
}

/** The first sentence, or as much of it as a title has. */
function opening(text: string): string {
  const sentence = /^.+?(?=[。！？!?\n]|\. |$)/su.exec(text)?.[0] ?? text
  const short = [...sentence].slice(0, LONGEST_TITLE).join('').trim()
  return short || text.slice(0, LONGEST_TITLE)
}

function tellTexts({ confidence, cell }: Texts, id: string, { has, issues }: TableContext): void {
  if (confidence > 0.6) return
  const message = {
    zh: '没有标题：取自内容的第一句。请核对。',
    en: 'no title: taken from the first sentence of the summary. Check it.',
  }
  if (has('title')) issues.add('warning', 'title-missing', cell, message, id)
  else issues.share('warning', 'title-missing', '', cell, () => message)
}

interface KindReading {
  readonly kind: Kind
  readonly cell: Cell | null
  readonly confidence: number
}

function readKind(row: TableRow, { kinds }: TableContext): KindReading {
  const cell = row.first('kind')
  if (!cell) return { kind: 'unspecified', cell: null, confidence: 0.5 }
  const known = kinds.get(cell.text) ?? kindOf(cell.text)
  kinds.set(cell.text, known)
  if (known) return { kind: known, cell, confidence: known === 'unspecified' ? 0.5 : 0.97 }
  return { kind: 'unspecified', cell, confidence: 0.4 }
}

/** Kinds that an entry without one could have. */
const KINDS_TO_CHOOSE = offer(['policy', 'voice', 'application'])

/** One issue for all rows without a kind, and one for each word that is none. */
function tellKind(
  row: TableRow,
  { cell }: KindReading,
  id: string,
  { kinds, has, issues }: TableContext,
): void {
  if (!cell) {
    const message = (rows: number) => ({
      zh: `${has('kind') ? `${rows} 行没有类别` : '没有类别一列'}：记为未标注。`,
      en: `${has('kind') ? `${rows} rows have no kind` : 'no column has the kind'}: unspecified.`,
    })
    issues.share('warning', 'kind-missing', '', { row: row.row, column: null }, message, KINDS_TO_CHOOSE, id)
  } else if (kinds.get(cell.text) === null) {
    const shown = cell.text.slice(0, 40)
    const message = (rows: number) => ({
      zh: `“${shown}”不是政策、声音或应用：${rows} 行的类别记为未标注。请选定。`,
      en: `"${shown}" is no policy, voice or application: ${rows} rows are unspecified. Choose one.`,
    })
    issues.share('warning', 'kind-unknown', cell.text, cell, message, KINDS_TO_CHOOSE, id)
  }
}

function kindOf(text: string): Kind | null {
  const key = keyOf(text.slice(0, 100)).trim().toLowerCase()
  if (/^(?:unspecified|未标注|未注明|其他|其它|other|无|-|n\/a)$/.test(key)) return 'unspecified'
  const kinds = readHeading(key)?.kinds ?? []
  return kinds.length === 1 ? (kinds[0] ?? null) : null
}

interface TopicReading {
  readonly ids: readonly { readonly id: string; readonly cell: Cell | null }[]
  readonly confidence: number
}

/** As the table states them; where it has no column for them, a proposal by the words of the texts. */
function readRowTopics(
  row: TableRow,
  { titleText, summary }: Texts,
  { topics, has, issues }: TableContext,
): TopicReading {
  if (!has('topic')) {
    const text = `${titleText}\n${summary.zh ?? summary.en ?? ''}`
    const { ids, confidence } = readTopics(keyOf(text.slice(0, 5000)), titleText.length)
    return { ids: ids.map((id) => ({ id, cell: null })), confidence }
  }
  const cells = row.list('topic').slice(0, 50)
  const ids = cells.flatMap((cell) => {
    const found = topics.find(cell.text)
    const shown = cell.text.slice(0, 40)
    if (!found) {
      issues.share('error', 'topic-many', '', cell, () => ({
        zh: '主题过多：其余的没有采用。请合并。',
        en: 'too many topics: the rest was not taken. Merge some.',
      }))
      return []
    }
    if (found.isNew) {
      issues.share('warning', 'topic-new', found.id, cell, (rows) => ({
        zh: `“${shown}”是新的主题（${rows} 次）。请核对是否与已有的相同。`,
        en: `"${shown}" is a new topic (${rows} times). Check whether it is a known one.`,
      }))
    }
    return [{ id: found.id, cell }]
  })
  return { ids, confidence: ids.length > 0 ? 0.95 : 0.5 }
}

/** 王小明（市长） has a role. */
function actorOf(text: string): { readonly name: string; readonly role?: string } {
  const [, name, role] = /^(.{1,200}?)\s*[(（]([^()（）]{1,100})[)）]$/s.exec(text) ?? []
  return name?.trim() && role?.trim() ? { name: name.trim(), role: role.trim() } : { name: text }
}

/** The table's own note, and what the dataset itself should say of a date or a place that stands out. */
function noteOf(
  row: TableRow,
  { date, cell }: RowDate,
  elsewhere: boolean,
  id: string,
  { period, issues }: TableContext,
): LocalText | null {
  const own = byLanguage(row.all('note'))
  const { start, end } = date
  const outside = isOutside(date, period)
  if (outside && start !== null && end !== null) {
    const meant = withinPeriod({ start, end }, period)
    issues.add(
      'warning',
      'date-outside',
      cell ?? { row: row.row, column: null },
      {
        zh: `日期 ${start} 超出时段 ${period.start}/${period.end}。请核对年份。`,
        en: `${start} lies outside the period ${period.start}/${period.end}. Check the year.`,
      },
      id,
      meant ? [{ field: 'date', value: { ...date, ...meant } }] : [],
    )
  }
  if (!outside && !elsewhere) return own.zh === undefined && own.en === undefined ? null : own
  const said = { others: [], isOutside: outside }
  const zh = [own.zh, sayDates(said, 'zh'), elsewhere && '地点在辖区之外。'].filter(Boolean).join('')
  const en = [own.en, sayDates(said, 'en'), elsewhere && 'The place lies elsewhere.']
  return { zh, en: en.filter(Boolean).join(' ') }
}
