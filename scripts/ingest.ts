/**
 * `npm run --silent ingest -- FILE [--period 2019-07-01/2019-09-30] [--sheet NAME] [--format json|csv] [--out FILE]`: reads
 * a digest from plain text or a Word file, or a table from CSV, TSV, XLSX, JSON or Parquet, by what its headers say; of a
 * workbook the first sheet, or the one that is named. Names of files are resolved by the folder that npm was called in.
 * The dataset goes to standard output, issues to standard error. Exit code 0 with entries found, 1 with none, 2 for bad
 * usage or an unreadable file.
 */
import { ingest } from './ingestCommand'

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''

/** A reader that has seen enough closes the pipe; that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

/** npm runs scripts in the project's folder, wherever it was called. */
const { INIT_CWD, npm_lifecycle_event } = process.env
const folder = npm_lifecycle_event === 'ingest' && INIT_CWD ? INIT_CWD : process.cwd()

process.exitCode = await ingest(
  process.argv.slice(2),
  { lang: /^zh/i.test(locale) ? 'zh' : 'en', today: new Date().toISOString().slice(0, 10), folder },
  { out: (text) => void process.stdout.write(text), err: (line) => console.error(line) },
)
