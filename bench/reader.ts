/**
 * `npm run bench:reader`: precision and recall of the digest reader by field, on invented digests that its rules were
 * written against and on others that were held out. `-- --differences` lists what it got wrong in the former, `-- --all`
 * in both.
 */
import { type FixtureSet, readFixtures, readIndex } from '../src/ingest/fixtures/fixtures'
import {
  addScore,
  type Difference,
  emptyScores,
  FIELDS,
  precision,
  recall,
  type Score,
  type Scores,
} from '../src/ingest/fixtures/score'
import { readDigest } from '../src/ingest/readDigest'

const SETS: readonly FixtureSet[] = ['tuned', 'heldout']

const index = readIndex()

function scoreSet(set: FixtureSet): { scores: Scores; differences: Difference[]; entries: number } {
  const scores = emptyScores()
  const differences: Difference[] = []
  let entries = 0
  for (const fixture of readFixtures(set)) {
    const source = { file: `${fixture.name}.txt`, sha256: '0'.repeat(64) }
    const reading = readDigest(fixture.text, { source, index, today: '2026-01-01' })
    differences.push(...addScore(fixture, reading, scores))
    entries += fixture.expected.entries.length
  }
  return { scores, differences, entries }
}

function allOf(scores: Scores): Score {
  const sum = { right: 0, wrong: 0, missed: 0 }
  for (const field of FIELDS) {
    sum.right += scores[field].right
    sum.wrong += scores[field].wrong
    sum.missed += scores[field].missed
  }
  return sum
}

const results = SETS.map(scoreSet)
const figure = (value: number) => value.toFixed(3)
console.log(
  `| field | ${SETS.map((set, i) => `${set} (${results[i]?.entries} entries): precision | recall`).join(' | ')} |`,
)
console.log(`| --- |${SETS.map(() => ' --- | --- |').join('')}`)
for (const field of [...FIELDS, 'all'] as const) {
  const cells = results.map(({ scores }) => {
    const score = field === 'all' ? allOf(scores) : scores[field]
    return `${figure(precision(score))} | ${figure(recall(score))}`
  })
  console.log(`| ${field} | ${cells.join(' | ')} |`)
}
const shown = process.argv.includes('--all')
  ? SETS
  : process.argv.includes('--differences')
    ? SETS.slice(0, 1)
    : []
shown.forEach((_, i) => {
  for (const { fixture, at, field, wrong, missed } of results[i]?.differences ?? []) {
    console.log(
      `${fixture}: "${at}": ${field}: read ${JSON.stringify(wrong)}, should be ${JSON.stringify(missed)}`,
    )
  }
})
