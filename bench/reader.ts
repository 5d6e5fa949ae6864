/**
 * `npm run bench:reader`: precision and recall of the digest reader by field, on invented digests that its rules were
 * written against, on others that were held out, and on the shipped digest as it was curated, where that is at hand
 * (DIGEST_DIR). `-- --differences` lists what it got wrong in the first, `-- --all` in all.
 */
import { type FixtureSet, readFixtures, readIndex, readShipped } from '../src/ingest/fixtures/fixtures'
import {
  addCurated,
  addScore,
  CURATED_FIELDS,
  type Difference,
  emptyScores,
  FIELDS,
  precision,
  recall,
  type Score,
  type Scores,
} from '../src/ingest/fixtures/score'
import { readDigest } from '../src/ingest/readDigest'

interface Result {
  readonly name: string
  readonly entries: number
  readonly fields: readonly (typeof FIELDS)[number][]
  readonly scores: Scores
  readonly differences: readonly Difference[]
}

const index = readIndex()

function read(text: string, file: string) {
  return readDigest(text, { source: { file, sha256: '0'.repeat(64) }, index, today: '2026-01-01' })
}

function scoreSet(set: FixtureSet): Result {
  const scores = emptyScores()
  const fixtures = readFixtures(set)
  const differences = fixtures.flatMap((one) => addScore(one, read(one.text, `${one.name}.txt`), scores))
  const entries = fixtures.reduce((sum, { expected }) => sum + expected.entries.length, 0)
  return { name: set, entries, fields: FIELDS, scores, differences }
}

function scoreShipped(): readonly Result[] {
  const shipped = readShipped()
  if (!shipped) return []
  const { text, dataset } = shipped
  const scores = emptyScores()
  const differences = addCurated(text, dataset, read(text, dataset.source.file), scores)
  return [{ name: 'shipped', entries: dataset.entries.length, fields: CURATED_FIELDS, scores, differences }]
}

function allOf(scores: Scores): Score {
  const sum = { right: 0, wrong: 0, missed: 0 }
  for (const { right, wrong, missed } of Object.values(scores)) {
    sum.right += right
    sum.wrong += wrong
    sum.missed += missed
  }
  return sum
}

const results = [scoreSet('tuned'), scoreSet('heldout'), ...scoreShipped()]
const heads = results.map(({ name, entries }) => `${name} (${entries} entries): precision | recall`)
console.log(`| field | ${heads.join(' | ')} |`)
console.log(`| --- |${results.map(() => ' --- | --- |').join('')}`)
for (const field of [...FIELDS, 'all'] as const) {
  const cells = results.map(({ fields, scores }) => {
    if (field !== 'all' && !fields.includes(field)) return '– | –'
    const score = field === 'all' ? allOf(scores) : scores[field]
    return `${precision(score).toFixed(3)} | ${recall(score).toFixed(3)}`
  })
  console.log(`| ${field} | ${cells.join(' | ')} |`)
}
const isAll = process.argv.includes('--all')
const shown = isAll || process.argv.includes('--differences') ? results.slice(0, isAll ? undefined : 1) : []
for (const { fixture, at, field, wrong, missed } of shown.flatMap(({ differences }) => differences)) {
  console.log(
    `${fixture}: "${at}": ${field}: read ${JSON.stringify(wrong)}, should be ${JSON.stringify(missed)}`,
  )
}
