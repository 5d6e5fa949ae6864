import type { Dataset, Entry } from '../../domain/dataset'
import { type Filters, NO_FILTERS } from '../../domain/filters'
import type { LocalText } from '../../domain/text'
import type { Engine, Sort } from '../../engine/engine'
import type { DatasetHeader, OpenDataset } from '../openDataset'
import { CSV_BOM, csvText } from './csv'
import { datasetJson, selectionOf } from './json'
import { aboutRows, TABLE_HEAD, TABLE_WIDTHS, tableRows } from './table'
import { xlsxFile } from './xlsx'

export type DataFormat = 'csv' | 'xlsx' | 'json'

export const DATA_FORMATS: readonly DataFormat[] = ['csv', 'xlsx', 'json']

/** Entries that the engine is asked for at once. */
const PORTION = 2000

/** What is exported. */
export interface DataRequest {
  readonly header: DatasetHeader
  readonly engine: Engine
  readonly filters: Filters
  readonly sort: Sort
  /** The filters in words, empty without any. */
  readonly words: LocalText
  /** How the dataset is to be cited. */
  readonly citation: string
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

type PortionRequest = Pick<DataRequest, 'engine' | 'filters' | 'sort' | 'signal' | 'onProgress'>

/**
 * The entries that pass the filters, portion by portion, so that the page lives on between them.
 *
 * @throws the signal's reason once it is aborted.
 */
async function* portions(request: PortionRequest): AsyncGenerator<readonly Entry[]> {
  const { engine, filters, sort, signal, onProgress } = request
  let done = 0
  let total = 0
  do {
    const page = await engine.page(filters, sort, { type: 'offset', offset: done, limit: PORTION })
    signal.throwIfAborted()
    total = page.total
    if (page.rows.length === 0) return
    yield page.rows
    done += page.rows.length
    onProgress(done, total)
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
  } while (done < total)
}

/** A file of the entries that pass the filters. @throws the signal's reason; Error where the format cannot hold them. */
export function dataFile(format: DataFormat, request: DataRequest): Promise<Blob> {
  switch (format) {
    case 'csv':
      return csvFile(request)
    case 'xlsx':
      return workbook(request)
    case 'json':
      return jsonFile(request)
  }
}

async function csvFile(request: DataRequest): Promise<Blob> {
  const parts = [CSV_BOM, csvText([TABLE_HEAD])]
  for await (const entries of portions(request))
    parts.push(csvText(tableRows(entries, request.header.topics)))
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

function workbook(request: DataRequest): Promise<Blob> {
  const { header, words, citation } = request
  async function* rows() {
    for await (const entries of portions(request)) yield tableRows(entries, header.topics)
  }
  const facts = aboutRows(header, [
    ['filters_zh', words.zh ?? ''],
    ['filters_en', words.en ?? ''],
    ['citation', citation],
  ])
  return xlsxFile([
    { name: 'entries', head: TABLE_HEAD, rows: rows(), widths: TABLE_WIDTHS },
    { name: 'about', head: ['field', 'value'], rows: [facts], widths: [18, 90] },
  ])
}

async function jsonFile(request: DataRequest): Promise<Blob> {
  const { header, filters, words } = request
  const selection = selectionOf(header, await allOf(request), filters, words)
  return new Blob([datasetJson(selection)], { type: 'application/json' })
}

async function allOf(request: PortionRequest): Promise<readonly Entry[]> {
  const all: Entry[] = []
  for await (const entries of portions(request)) {
    for (const entry of entries) all.push(entry)
  }
  return all
}

/** An open dataset as one, its entries in the digest's order. @throws the signal's reason once it is aborted. */
export async function wholeDataset({ header, engine }: OpenDataset, signal: AbortSignal): Promise<Dataset> {
  const request = { engine, filters: NO_FILTERS, sort: 'date', signal, onProgress: () => {} } as const
  return selectionOf(header, await allOf(request), NO_FILTERS, {})
}

/** A readable name: of which dataset, and whether all of it. */
export function dataName(format: DataFormat, dataset: string, filtered: boolean): string {
  return `blockchain-policy-map_${dataset}_${filtered ? 'selection' : 'entries'}.${format}`
}
