/**
 * `npm run --silent ingest -- FILE [--period 2019-07-01/2019-09-30] [--format json|csv] [--out FILE]`: reads a digest from
 * plain text or a Word file, or a table from CSV, TSV, XLSX, JSON or Parquet, by what its headers say.
 * The dataset goes to standard output, issues to standard error. Exit code 0 with entries found, 1 with none, 2 for bad
 * usage or an unreadable file.
 */
import { ingest } from './ingestCommand'

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''

/** A reader that has seen enough closes the pipe; that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await ingest(
  process.argv.slice(2),
  /^zh/i.test(locale) ? 'zh' : 'en',
  new Date().toISOString().slice(0, 10),
  { out: (text) => void process.stdout.write(text), err: (line) => console.error(line) },
)
