import type { Dataset, Entry } from '../../domain/dataset'
import { DATASET_FORMAT } from '../../domain/dataset'
import { formatDay, parseDay } from '../../domain/dates'
import { findDivision } from '../../domain/divisions'
import type { Lang } from '../../domain/text'
import { ColumnBuilder } from '../../engine/columnBuilder'
import { DictionaryOverflow } from '../../engine/columns'
import { DatasetError } from '../datasetError'
import type { DatasetHeader } from '../openDataset'
import { parseDataset } from '../schema'
import { breathing } from './breathing'
import { CsvEntries, KIND_CODES } from './csvEntries'
import { EntriesSplitter } from './entriesSplitter'
import { forParts } from './forParts'
import { parseHeader } from './header'
import type { LargeSource, OpenSource, Progress } from './source'
import { streamFile } from './streamFile'
import { trouble } from './trouble'

const MOST_BYTES = 500_000_000
/** Somewhat more than is told, since a megabyte may be the larger one. */
const GRACE = 1.05
/** Entries that are checked, and kept, together. */
const BLOCK = 256

/** Entries from text that comes in pieces. */
interface Reader {
  feed(piece: string): readonly unknown[]
  finish(): { readonly entries: readonly unknown[]; readonly header: (rows: EntryStore) => DatasetHeader }
}

/** JSON in the dataset's format, or the product's own CSV, read as it comes; never held whole as a text. */
export function openStreamSource(format: 'json' | 'csv'): OpenSource {
  return async (url, onProgress) => {
    const reader = format === 'json' ? jsonReader(url) : csvReader(url)
    const store = new EntryStore(url)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    try {
      for await (const bytes of countedStream(url, onProgress)) {
        store.add(reader.feed(decoder.decode(bytes, { stream: true })))
        onProgress({ rows: store.rows })
      }
      const { entries, header } = reader.finish()
      store.add(entries)
      store.flush()
      onProgress({ rows: store.rows, totalRows: store.rows })
      return store.source(header(store))
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError) {
        throw trouble(url, format === 'json' ? 'notJson' : 'notCsv', error.message.slice(0, 120))
      }
      if (error instanceof DictionaryOverflow) throw trouble(url, 'tooManyValues', error.field)
      throw error
    }
  }
}

async function* countedStream(
  url: string,
  onProgress: (change: Partial<Progress>) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  const checkSize = (size: number): void => {
    if (size > MOST_BYTES * GRACE) throw trouble(url, 'tooLarge', String(Math.round(size / 1e6)))
  }
  yield* streamFile(url, {
    onBytes: (more) => {
      bytes += more
      checkSize(bytes)
      onProgress({ bytes })
    },
    onWaiting: (isWaiting) => onProgress({ isWaiting }),
    onLength: (totalBytes) => {
      checkSize(totalBytes)
      onProgress({ totalBytes })
    },
  })
}

function jsonReader(url: string): Reader {
  const splitter = new EntriesSplitter()
  return {
    feed: (piece) => splitter.feed(piece).map((text): unknown => JSON.parse(text)),
    finish: () => {
      const shell = splitter.finish()
      return { entries: [], header: () => parseHeader(url, shell) }
    },
  }
}

function csvReader(url: string): Reader {
  const csv = new CsvEntries()
  const name = url.slice(url.lastIndexOf('/') + 1)
  return {
    feed: (piece) => csv.feed(piece),
    finish: () => ({
      entries: csv.finish(),
      header: ({ jurisdictions, period }) => ({
        format: DATASET_FORMAT,
        id: name,
        title: { zh: name, en: name },
        period,
        source: { title: name, file: name, sha256: '0'.repeat(64) },
        coverage: jurisdictions.filter((adcode) => findDivision(adcode)),
        topics: [...csv.topics.values()],
      }),
    }),
  }
}

/** A valid dataset without entries, to check entries in. */
const SHELL: Dataset = {
  format: DATASET_FORMAT,
  id: 'x',
  title: { zh: 'x' },
  period: { start: '2019-01-01', end: '2019-01-01' },
  source: { title: 'x', file: 'x', sha256: '0'.repeat(64) },
  coverage: [],
  topics: [],
  entries: [],
}

/** Entries as they come: columns of what is counted, the rest in blocks outside of the thread's own memory. */
class EntryStore {
  private readonly builder = new ColumnBuilder()
  private readonly places = new Map<string, string>()
  private readonly blocks: Blob[] = []
  private readonly known = new Map<string, number>()
  private pending: unknown[] = []

  constructor(private readonly url: string) {}

  get rows(): number {
    return this.builder.rows
  }

  get jurisdictions(): readonly string[] {
    return this.builder.jurisdictionNames
  }

  /** From the first to the last day of the entries; without any, a day that means nothing. */
  get period(): { readonly start: string; readonly end: string } {
    const [first, last] = this.builder.extent ?? [0, 0]
    return { start: formatDay(first), end: formatDay(last) }
  }

  /** @throws DatasetError where an entry is not valid. */
  add(entries: readonly unknown[]): void {
    for (const entry of entries) {
      this.pending.push(entry)
      if (this.pending.length === BLOCK) this.flush()
    }
  }

  flush(): void {
    const { builder, pending } = this
    if (pending.length === 0) return
    const parsed = parseDataset({ ...SHELL, entries: pending })
    if (!parsed.ok) {
      throw new DatasetError(
        parsed.problems.map(({ path, message }) => ({
          path: `${this.url}: ${path.replace(/^entries\[(\d+)\]/, (_, i) => `entries[${builder.rows + Number(i)}]`)}`,
          message,
        })),
      )
    }
    for (const { id, jurisdiction, kind, topics, places, date } of parsed.dataset.entries) {
      this.known.set(id, builder.rows)
      builder.add({
        jurisdiction,
        kind: KIND_CODES.get(kind) ?? 0,
        topics,
        places: places.map(({ adcode }) => adcode),
        start: date.start === null ? null : parseDay(date.start),
        end: date.end === null ? null : parseDay(date.end),
      })
      for (const { adcode, name } of places) this.places.set(adcode, name)
    }
    this.blocks.push(new Blob([JSON.stringify(parsed.dataset.entries)]))
    this.pending = []
  }

  source(header: DatasetHeader): LargeSource {
    const { known, blocks } = this
    const block = async (at: number): Promise<readonly Entry[]> =>
      JSON.parse((await blocks[at]?.text()) ?? '[]') as readonly Entry[]
    const rowOf = (id: string): number | null => known.get(id) ?? null
    return {
      header,
      places: [...this.places],
      columns: this.builder.finish(header.period),
      readNow: () => null,
      read: async (rows, signal) => {
        const wanted = Array.from(rows)
        const needed = new Set(wanted.map((row) => Math.floor(row / BLOCK)))
        const read = new Map<number, readonly Entry[]>()
        await forParts(needed, async (at) => void read.set(at, await block(at)), signal)
        return wanted.flatMap((row) => read.get(Math.floor(row / BLOCK))?.[row % BLOCK] ?? [])
      },
      locate: async (id) => rowOf(id),
      rowOf,
      forTitles: async (found, isUrgent) => {
        const breathe = breathing(isUrgent)
        for (let at = blocks.length - 1; at >= 0; at--) {
          const entries = await block(at)
          const inLanguage = (lang: Lang) => entries.map(({ title }) => title[lang] ?? '')
          found(inLanguage('zh'), inLanguage('en'))
          await breathe()
        }
      },
    }
  }
}
