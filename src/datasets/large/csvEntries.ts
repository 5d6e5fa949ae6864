import { type Entry, KINDS, type Topic } from '../../domain/dataset'
import { TABLE_HEAD } from '../serialise/table'

/** Columns without which a row is no entry. */
const NEEDED = ['id', 'jurisdiction', 'kind', 'date_start', 'date_precision']

/** A quoted cell longer than this, in characters, has lost its closing quote. */
const LONGEST_RECORD = 4_000_000

/** What the export puts before a cell that a spreadsheet would take for a formula. */
const GUARDED = /^'(?=[=+\-@\t\r])/

/**
 * Reads the product's own CSV, which comes in pieces, into entries.
 *
 * @throws SyntaxError where the head line or a quoted cell is none.
 */
export class CsvEntries {
  private text = ''
  private names: readonly string[] | null = null
  readonly topics = new Map<string, Topic>()

  feed(piece: string): readonly Entry[] {
    this.text += piece
    const end = lastRecordEnd(this.text)
    if (this.text.length - end > LONGEST_RECORD) throw new SyntaxError('a quoted cell does not end')
    const records = this.text.slice(0, end)
    this.text = this.text.slice(end)
    return this.entriesOf(records)
  }

  finish(): readonly Entry[] {
    const rest = this.text
    this.text = ''
    const entries = this.entriesOf(rest)
    if (!this.names) throw new SyntaxError('there is no head line')
    return entries
  }

  private entriesOf(text: string): readonly Entry[] {
    if (text === '') return []
    const rows = recordsOf(text)
    if (!this.names) this.names = headOf(rows.shift() ?? [])
    const { names } = this
    return rows.map((row) => this.entryOf(new Map(names.map((name, i) => [name, plain(row[i] ?? '')]))))
  }

  private entryOf(row: ReadonlyMap<string, string>): Entry {
    const cell = (name: string): string => row.get(name) ?? ''
    const local = (name: string) => {
      const [zh, en] = [cell(`${name}_zh`), cell(`${name}_en`)]
      return { ...(zh && { zh }), ...(en && { en }) }
    }
    const topics = listOf(cell('topics'))
    this.noteTopics(topics, listOf(cell('topics_zh')), listOf(cell('topics_en')))
    const note = local('note')
    const [start, end] = [cell('date_start') || null, cell('date_end') || cell('date_start') || null]
    return {
      id: cell('id'),
      jurisdiction: cell('jurisdiction'),
      places: listOf(cell('places')).map((place) => ({ adcode: place.slice(0, 6), name: place.slice(7) })),
      kind: cell('kind') as Entry['kind'],
      kindBasis: 'editor',
      topics,
      date: { start, end, precision: cell('date_precision') as Entry['date']['precision'] },
      title: local('title'),
      summary: local('summary').zh || local('summary').en ? local('summary') : local('title'),
      actors: listOf(cell('actors')).map(actorOf),
      media: listOf(cell('media')),
      locator: { section: cell('section') || cell('id'), start: 0, end: 0 },
      ...((note.zh || note.en) && { note }),
    }
  }

  private noteTopics(ids: readonly string[], zh: readonly string[], en: readonly string[]): void {
    ids.forEach((id, i) => {
      if (!this.topics.has(id)) this.topics.set(id, { id, label: { zh: zh[i] ?? id, en: en[i] ?? id } })
    })
  }
}

function headOf(row: readonly string[]): readonly string[] {
  const names = row.map((name) => name.replace(/^\ufeff/, '').trim())
  const missing = NEEDED.filter((name) => !names.includes(name))
  if (missing.length > 0 || !TABLE_HEAD.some((name) => name.startsWith('title') && names.includes(name))) {
    throw new SyntaxError(`no column ${missing.join(', ') || 'title_zh'}`)
  }
  return names
}

/** A cell by RFC 4180, quoted or not, and what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y

/** Whole records in cells; those of one empty cell are none. @throws SyntaxError where quotes do not match */
function recordsOf(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  for (let at = 0; at < text.length; at = CELL.lastIndex) {
    CELL.lastIndex = at
    const match = CELL.exec(text)
    if (!match) throw new SyntaxError(`quotes do not match: ${text.slice(at, at + 40)}`)
    const [, quoted, bare = '', end] = match
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === ',' && CELL.lastIndex < text.length) continue
    if (record.length > 1 || record[0] !== '') records.push(record)
    record = []
  }
  return records
}

/** Where the last whole record ends: behind a line end that is not within quotes. */
function lastRecordEnd(text: string): number {
  let end = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) quoted = !quoted
    else if (code === 10 && !quoted) end = at + 1
  }
  return end
}

function plain(cell: string): string {
  return cell.replace(GUARDED, '')
}

function listOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('; ')
}

function actorOf(text: string): Entry['actors'][number] {
  const [, name, role] = /^(.+) \((.+)\)$/.exec(text) ?? []
  return name && role ? { name, role } : { name: text }
}

/** Codes of the kinds, as columns have them. */
export const KIND_CODES: ReadonlyMap<string, number> = new Map(KINDS.map((kind, code) => [kind, code]))
