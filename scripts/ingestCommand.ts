/** The command `ingest`: a file in, a dataset out. Everything outside comes in as arguments, for tests. */
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CSV_BOM, csvText } from '../src/datasets/serialise/csv'
import { datasetJson } from '../src/datasets/serialise/json'
import { TABLE_HEAD, tableRows } from '../src/datasets/serialise/table'
import type { Dataset } from '../src/domain/dataset'
import { parseDay } from '../src/domain/dates'
import { type Lang, type LocalText, pickText } from '../src/domain/text'
import { MOST_TABLE_BYTES } from '../src/ingest/limits'
import type { ImportedFile, OpenedFile, Sheet } from '../src/ingest/opened'
import { type DigestOptions, readDigest } from '../src/ingest/readDigest'
import { proposeMapping } from '../src/ingest/table/mapping'
import { readTable } from '../src/ingest/table/readTable'
import type { Period } from '../src/ingest/text/dateMention'
import { indexPlaces } from '../src/ingest/text/placeIndex'
import type { Reading } from '../src/ingest/types'
import { createImporter } from '../src/ingest/worker/importer'
import type { StartThread } from '../src/ingest/worker/thread'
import { sheetOf } from './ingestSheet'
import { startThread } from './ingestThread'

const USAGE =
  'usage: npm run --silent ingest -- FILE [--period 2019-07-01/2019-09-30] [--sheet NAME] [--format json|csv] [--out FILE]'

const NAMES = fileURLToPath(new URL('../public/geo/names.json', import.meta.url))

export interface Output {
  out(text: string): void
  err(line: string): void
}

/** 0: entries found; 1: none; 2: bad usage, or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2

interface Choices {
  /** As it was given, for messages. */
  readonly given: string
  readonly file: string
  readonly period: Period | undefined
  readonly sheet: string | undefined
  readonly format: 'json' | 'csv'
  readonly out: string | undefined
}

/** Who asks, and from where. */
export interface Asker {
  readonly lang: Lang
  /** ISO day: the year of a text that names none. */
  readonly today: string
  /** By which names of files are resolved. */
  readonly folder: string
}

/**
 * @param start another thread in tests, and `longest`, in
 *   milliseconds, another limit than the page's for a file that does not open.
 */
export async function ingest(
  args: readonly string[],
  { lang, today, folder }: Asker,
  { out, err }: Output,
  start: StartThread = startThread,
  longest?: number,
): Promise<ExitCode> {
  const choices = readChoices(args, folder)
  if (typeof choices === 'string') {
    err(choices)
    err(USAGE)
    return 2
  }
  const shown = [...choices.given].map((char) => (char < ' ' || char === '\x7f' ? '?' : char)).join('')
  const tell = (line: number, column: number, severity: string, message: LocalText) =>
    err(`${shown}:${line}:${column}: ${severity}: ${pickText(message, lang)}`)
  try {
    const opened = await open(choices.file, start, longest)
    if (opened.type === 'failed') {
      tell(1, 1, 'error', opened.message)
      for (const { path, message } of opened.problems ?? []) {
        tell(1, 1, 'error', { zh: `${path}：${message.zh}`, en: `${path}: ${message.en}` })
      }
      return 2
    }
    if ('guessed' in opened && opened.guessed) tell(1, 1, 'warning', guessed(opened.guessed))
    const chosen = sheetOf(opened, choices.sheet)
    if (chosen?.doubt) tell(1, 1, chosen.sheet ? 'warning' : 'error', chosen.doubt)
    if (chosen && !chosen.sheet) return 2
    const read = readOpened(opened, chosen?.sheet ?? null, {
      source: { file: basename(choices.file), sha256: opened.sha256 },
      index: indexPlaces(JSON.parse(readFileSync(NAMES, 'utf8'))),
      today,
      period: choices.period,
    })
    if (read === null) {
      tell(1, 1, 'error', LIBRARY)
      return 2
    }
    const { dataset, issues } = read
    for (const { line, column, severity, message } of issues) tell(line, column, severity, message)
    const text = choices.format === 'csv' ? CSV_BOM + csvText(tableOf(dataset)) : datasetJson(dataset)
    if (choices.out === undefined) out(text)
    else writeFileSync(choices.out, text)
    return dataset.entries.length > 0 ? 0 : 1
  } catch (error) {
    tell(1, 1, 'error', failure(error))
    return 2
  }
}

/** Opens a file in a thread of its own, which is given up when it takes too long. No place is looked for there. */
async function open(file: string, start: StartThread, longest: number | undefined): Promise<ImportedFile> {
  const bytes = new Uint8Array(await readBytes(file)).buffer
  const importer = createImporter({}, start, longest)
  try {
    return await importer.open({ name: basename(file), bytes })
  } finally {
    importer.close()
  }
}

/** @param sheet of a table. `null` for a library, which is no dataset. */
function readOpened(
  opened: Exclude<OpenedFile, { type: 'failed' }>,
  sheet: Sheet | null,
  options: DigestOptions,
): Pick<Reading, 'dataset' | 'issues'> | null {
  switch (opened.type) {
    case 'text':
      return readDigest(opened.text, options)
    case 'table':
      return sheet && readTable(sheet, proposeMapping(sheet), options)
    case 'dataset':
      return { dataset: opened.dataset, issues: [] }
    case 'library':
      return null
  }
}

const LIBRARY: LocalText = {
  zh: '这是整个资料库，不是一个数据集；请在页面中导入。',
  en: 'this is a whole library, not one dataset: import it in the page.',
}

function tableOf(dataset: Dataset): readonly (readonly string[])[] {
  return [TABLE_HEAD, ...tableRows(dataset.entries, dataset.topics)]
}

/** What went wrong with a file, in words where it is one of the usual things. */
function failure(error: unknown): LocalText {
  const { code, path, message } = error as NodeJS.ErrnoException
  const name = path === undefined ? '' : ` (${path})`
  if (code === 'ENOENT')
    return { zh: `没有这个文件或文件夹${name}。`, en: `there is no such file or folder${name}.` }
  if (code === 'EISDIR')
    return { zh: `这是文件夹${name}；请给一个文件。`, en: `this is a folder${name}: give a file.` }
  if (code === 'EACCES') return { zh: `没有权限${name}。`, en: `permission denied${name}.` }
  return { zh: message, en: message }
}

function guessed(encoding: string): LocalText {
  return {
    zh: `文件没有写明编码，按 ${encoding.toUpperCase()} 读取。`,
    en: `the file does not say how it is encoded: read as ${encoding.toUpperCase()}.`,
  }
}

/** What the arguments ask for, or what is wrong with them. */
function readChoices(args: readonly string[], folder: string): Choices | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        period: { type: 'string' },
        sheet: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    })
    const [given, ...more] = positionals
    if (given === undefined || more.length > 0) return 'give one file'
    const { format = 'json', sheet } = values
    if (format !== 'json' && format !== 'csv') return `--format is ${format}: must be json or csv`
    const file = resolve(folder, given)
    const out = values.out === undefined ? undefined : resolve(folder, values.out)
    if (out === file) return '--out is the file to be read'
    const period = values.period === undefined ? undefined : readPeriod(values.period)
    if (period === null) return `--period is ${values.period}: must be two days, as 2019-07-01/2019-09-30`
    return { given, file, period, sheet, format, out }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function readPeriod(text: string): Period | null {
  const [start = '', end = '', ...more] = text.split('/')
  const isPeriod = more.length === 0 && parseDay(start) !== null && parseDay(end) !== null && start <= end
  return isPeriod ? { start, end } : null
}

/** The bytes of a file, at most one more than can be read: enough to see that there are too many. */
async function readBytes(file: string): Promise<Uint8Array> {
  if (statSync(file).isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: MOST_TABLE_BYTES })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
