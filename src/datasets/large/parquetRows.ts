import { type Entry, KINDS, type Kind } from '../../domain/dataset'
import { formatDay } from '../../domain/dates'
import { breathing } from './breathing'
import { forParts } from './forParts'
import { COLUMNS, ID_COLUMN, PLACE_NAMES_COLUMN, TITLE_COLUMNS } from './layout'
import { BYTES, type ParquetDataset, readGroup } from './parquet'
import { forGroups, type Values } from './rowGroups'
import type { Title } from './textLane'

/** Row groups whose texts are kept: what is in sight, and some of what was. */
const KEPT_GROUPS = 8
/** Entries that are kept whatever group they are of: a list of rare rows, which is asked for again and again while more are found. */
const KEPT_ENTRIES = 512

function dayOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}

export function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : []
}

/** The values of a set as it stands in its column: a list, or a text with spaces between. */
export function listOfSet(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : listOf(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Calls back for the titles of every row, each language by itself, group by group from the last to the first. */
export async function forTitles(
  dataset: ParquetDataset,
  found: (...languages: readonly (readonly Title[])[]) => void,
  isUrgent?: () => boolean,
): Promise<void> {
  const languages = TITLE_COLUMNS.filter(dataset.has)
  await forGroups(
    dataset,
    languages,
    (values) => found(...languages.map((name) => (values.get(name) ?? []).map(bytesOf))),
    { isUrgent, isBackward: true, parsers: BYTES },
  )
}

const NO_BYTES = new Uint8Array()

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : NO_BYTES
}

/** A row group whose texts are read, as bytes, or are being read. */
interface KeptGroup {
  readonly reading: Promise<Values>
  values: Values | null
}

/** The texts of a file's entries, read by row group when they are asked for. */
export class ParquetRows {
  private readonly groups = new Map<number, KeptGroup>()
  private readonly entries = new Map<number, Entry>()
  private readonly known = new Map<string, number>()

  constructor(private readonly dataset: ParquetDataset) {}

  /**
   * The entries at these rows, in this order. Groups that are being read already are not asked for again.
   *
   * @param signal ends the reading of what is not read yet.
   */
  async read(rows: ArrayLike<number>, signal?: AbortSignal): Promise<readonly Entry[]> {
    const entries: Entry[] = []
    const places = new Map<number, number[]>()
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0
      const kept = this.kept(row)
      const group = this.groupOf(row)
      if (kept) entries[i] = kept
      else places.set(group, [...(places.get(group) ?? []), i])
    }
    await forParts(
      places,
      async ([group, wanted]) => {
        const values = await this.values(group)
        for (const i of wanted) entries[i] = this.entryIn(values, group, rows[i] ?? 0)
      },
      signal,
    )
    return entries
  }

  /** The same without reading anything; `null` where one is not there. */
  readNow(rows: ArrayLike<number>): readonly Entry[] | null {
    const entries: Entry[] = []
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0
      const group = this.groupOf(row)
      const values = this.groups.get(group)?.values
      const entry = this.kept(row) ?? (values && this.entryIn(values, group, row))
      if (!entry) return null
      entries.push(entry)
    }
    return entries
  }

  /** An entry that is kept, which makes it the last to go. */
  private kept(row: number): Entry | undefined {
    const entry = this.entries.get(row)
    if (entry) {
      this.entries.delete(row)
      this.entries.set(row, entry)
    }
    return entry
  }

  private entryIn(values: Values, group: number, row: number): Entry {
    const entry = entryAt(values, row - (this.dataset.groups[group]?.start ?? 0), row)
    this.known.set(entry.id, row)
    this.entries.set(row, entry)
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= KEPT_ENTRIES) break
      this.entries.delete(oldest)
    }
    return entry
  }

  /** The row of an id that has been read or looked for. */
  rowOf(id: string): number | null {
    return this.known.get(id) ?? null
  }

  /** Looks for an id: in the groups that may have it, as the file tells, one after the other. */
  async locate(id: string, signal?: AbortSignal): Promise<number | null> {
    const known = this.known.get(id)
    if (known !== undefined) return known
    // Nothing is called so; it is asked for where no entry is open.
    if (id === '') return null
    const breathe = breathing()
    for (const [group, { start, ids }] of this.dataset.groups.entries()) {
      if (ids && (id < ids[0] || id > ids[1])) continue
      await breathe()
      signal?.throwIfAborted()
      const values = await readGroup(this.dataset, group, [ID_COLUMN])
      const at = (values.get(ID_COLUMN) ?? []).indexOf(id)
      if (at < 0) continue
      this.known.set(id, start + at)
      return start + at
    }
    return null
  }

  /** The row group that a row lies in. */
  private groupOf(row: number): number {
    const { groups } = this.dataset
    let low = 0
    let high = groups.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((groups[middle]?.start ?? 0) <= row) low = middle
      else high = middle
    }
    return low
  }

  private values(group: number): Promise<Values> {
    const kept = this.groups.get(group) ?? this.readGroup(group)
    this.groups.delete(group)
    this.groups.set(group, kept)
    for (const [oldest, { values }] of this.groups) {
      if (this.groups.size <= KEPT_GROUPS) break
      if (values) this.groups.delete(oldest)
    }
    return kept.reading
  }

  private readGroup(group: number): KeptGroup {
    const kept: KeptGroup = { reading: readGroup(this.dataset, group, ALL_COLUMNS, BYTES), values: null }
    kept.reading.then(
      (values) => {
        kept.values = values
      },
      () => {
        if (this.groups.get(group) === kept) this.groups.delete(group)
      },
    )
    return kept
  }
}

const ALL_COLUMNS = COLUMNS.map(({ name }) => name)

const decoder = new TextDecoder()

/** A value whose texts are bytes: of a group's thousands of rows only those in sight are read. */
function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) return decoder.decode(value)
  return Array.isArray(value) ? value.map(readable) : value
}

function entryAt(values: Values, i: number, row: number): Entry {
  const at = (name: string): unknown => readable(values.get(name)?.[i])
  const text = (name: string): string => textOf(at(name))
  const local = (name: string) => {
    const [zh, en] = [text(`${name}_zh`), text(`${name}_en`)]
    return { ...(zh && { zh }), ...(en && { en }) }
  }
  const kind = (KINDS as readonly unknown[]).includes(at('kind')) ? (at('kind') as Kind) : 'unspecified'
  const names = listOf(at(PLACE_NAMES_COLUMN))
  const roles = listOf(at('actor_roles'))
  const note = local('note')
  const number = (name: string, otherwise: number): number => {
    const value = at(name)
    return typeof value === 'number' ? value : otherwise
  }
  return {
    id: text(ID_COLUMN),
    jurisdiction: text('jurisdiction'),
    places: listOfSet(at('places')).map((adcode, j) => ({ adcode, name: names[j] ?? adcode })),
    kind,
    kindBasis: at('kind_basis') === 'editor' ? 'editor' : 'heading',
    topics: listOfSet(at('topics')),
    date: dateOf(at('start'), at('end'), at('precision')),
    title: local('title'),
    summary: local('summary'),
    actors: listOf(at('actors')).map((name, j) => ({ name, ...(roles[j] && { role: roles[j] }) })),
    media: listOf(at('media')),
    locator: {
      section: text('section') || String(row + 1),
      start: number('section_start', 0),
      end: number('section_end', 0),
    },
    ...((note.zh || note.en) && { note }),
  }
}

function dateOf(start: unknown, end: unknown, precision: unknown): Entry['date'] {
  const from = dayOf(start)
  if (from === null) return { start: null, end: null, precision: 'unknown' }
  const to = dayOf(end) ?? from
  const known = (['day', 'range', 'month', 'quarter'] as const).find((one) => one === precision)
  return { start: formatDay(from), end: formatDay(to), precision: known ?? (to === from ? 'day' : 'range') }
}
