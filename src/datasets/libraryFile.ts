/**
 * The library format `policy-map-library/1`: everything that is kept on this device in one file, one record a line. What
 * is exported, imported into an empty library and exported again gives the same bytes.
 */
import {
  array,
  check,
  type InferOutput,
  number,
  pipe,
  safeParse,
  strictObject,
  string,
  unknown,
} from 'valibot'
import type { Briefing } from '../domain/briefing'
import type { Dataset } from '../domain/dataset'
import { parseBriefing } from './briefingFile'
import type { StoredSource } from './libraryUpgrades'
import {
  MOST_PROBLEMS,
  type Problem,
  parseDataset,
  problemOf,
  repeatedEntries,
  sha256Text,
  UNREADABLE,
} from './schema'

const LIBRARY_FORMAT = 'policy-map-library/1'

/** A file beyond this many bytes is not read: a text in a browser holds little more. */
export const LARGEST_LIBRARY = 500_000_000

/** Step i turns a library of version i + 1 into one of version i + 2. Steps that were published are never changed. */
type Migration = (library: object) => object
const MIGRATIONS: readonly Migration[] = []

/** Each record with the time of its last use, in milliseconds since 1970. */
export interface LibraryContent {
  readonly datasets: readonly { readonly used: number; readonly dataset: Dataset }[]
  readonly sources: readonly StoredSource[]
  readonly briefings: readonly { readonly used: number; readonly briefing: Briefing }[]
}

export type ParsedLibrary =
  | { readonly ok: true; readonly content: LibraryContent }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const used = pipe(
  number(),
  check((value) => Number.isSafeInteger(value) && value >= 0, 'offset'),
)

const shellSchema = strictObject({
  format: string(),
  datasets: array(strictObject({ used, dataset: unknown() })),
  sources: array(strictObject({ sha256: sha256Text, file: string(), text: string() })),
  briefings: array(strictObject({ used, briefing: unknown() })),
})

const problem = (zh: string, en: string, path = ''): Problem => ({ path, message: { zh, en } })

const NO_LIBRARY = problem(
  '不是整库文件；请选用“导出整库”得到的 JSON 文件。',
  'is no library’s: choose a JSON file that “Export everything” made.',
  'format',
)
const NOT_JSON = problem(
  '不是 JSON 文件，或已损坏（可能没有下载完整）；请重新取得这个文件。',
  'is no JSON, or damaged (perhaps not downloaded whole): get the file again.',
)
const TOO_LARGE = problem('超过 500 MB，无法读入。', 'has more than 500 MB, and cannot be read.')

function failed(...problems: readonly Problem[]): ParsedLibrary {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
}

/**
 * Reads a library of unknown origin whole, and brings an older one up. Never throws; reports the first twenty problems,
 * and with any of them nothing is taken.
 *
 * @param migrations steps up to the present version; another list only in tests.
 */
export function parseLibrary(value: unknown, migrations = MIGRATIONS): ParsedLibrary {
  try {
    const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
    const version = Number(/^policy-map-library\/([1-9]\d{0,3})$/.exec(String(format))?.[1])
    if (Number.isNaN(version)) return failed(NO_LIBRARY)
    if (version > migrations.length + 1) {
      return failed(
        problem(
          `来自更新的版本（${version}）；请更新本页后再导入。`,
          `was made by a newer version (${version}): update this page, then import it.`,
          'format',
        ),
      )
    }
    const migrated = migrations.slice(version - 1).reduce((old, step) => step(old), Object(value))
    const shell = safeParse(shellSchema, migrated)
    if (!shell.success) return failed(...shell.issues.map((issue) => problemOf(issue, '')))
    return readRecords(shell.output)
  } catch {
    return failed(UNREADABLE)
  }
}

function readRecords(shell: InferOutput<typeof shellSchema>): ParsedLibrary {
  const problems: Problem[] = []
  const report = (path: string, found: readonly Problem[]): [] => {
    problems.push(...found.map((one) => ({ ...one, path: `${path}.${one.path}` })))
    return []
  }
  const datasets = shell.datasets.flatMap(({ used, dataset }, i) => {
    const parsed = parseDataset(dataset)
    const wrong = parsed.ok ? repeatedEntries(parsed.dataset.entries) : parsed.problems
    if (!parsed.ok || wrong.length > 0) return report(`datasets[${i}]`, wrong)
    return [{ used, dataset: parsed.dataset }]
  })
  const briefings = shell.briefings.flatMap(({ used, briefing }, i) => {
    const parsed = parseBriefing(briefing)
    return parsed.ok ? [{ used, briefing: parsed.briefing }] : report(`briefings[${i}]`, parsed.problems)
  })
  const keys = {
    datasets: datasets.map(({ dataset }) => dataset.id),
    sources: shell.sources.map(({ sha256 }) => sha256),
    briefings: briefings.map(({ briefing }) => briefing.id),
  }
  for (const [path, names] of Object.entries(keys)) {
    const twice = names.find((name, i) => names.indexOf(name) !== i)
    if (twice !== undefined) problems.push(problem(`“${twice}”出现两次。`, `holds “${twice}” twice.`, path))
  }
  if (problems.length > 0) return failed(...problems)
  return { ok: true, content: { datasets, sources: shell.sources, briefings } }
}

/** Reads a library from a file. Never throws. */
export async function readLibraryFile(file: Blob): Promise<ParsedLibrary> {
  if (file.size > LARGEST_LIBRARY) return failed(TOO_LARGE)
  try {
    return parseLibrary(JSON.parse(await file.text()))
  } catch {
    return failed(NOT_JSON)
  }
}

/** The library as a file, in an order that depends on its content alone. */
export function libraryFile({ datasets, sources, briefings }: LibraryContent): Blob {
  const lists = [
    recordLines('datasets', datasets, ({ dataset }) => dataset.id),
    recordLines('sources', sources, ({ sha256 }) => sha256),
    recordLines('briefings', briefings, ({ briefing }) => briefing.id),
  ]
  const body = lists.flatMap((lines, i) => (i === 0 ? lines : [',\n', ...lines]))
  return new Blob([`{"format":"${LIBRARY_FORMAT}",\n`, ...body, '}\n'], { type: 'application/json' })
}

function recordLines<T>(name: string, records: readonly T[], key: (record: T) => string): string[] {
  const sorted = records.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  return [`"${name}":[`, ...sorted.map((one, i) => `${i === 0 ? '\n' : ',\n'}${JSON.stringify(one)}`), ']']
}
