/**
 * `npm run synthesize -- --entries N --out FILE [--seed S]`: writes a made-up dataset, the same for the same seed, as JSON
 * (`.json`) or Parquet (`.parquet`, with its summary beside it). Its title says that it is synthetic, and so does every entry's.
 */
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { summarize } from './summarize'
import { synthesize } from './synthetic'
import { writeJson, writeParquet } from './writeSynthetic'

const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const entries = Number(values.entries)
const seed = Number(values.seed)
const out = values.out ?? ''
if (
  !Number.isSafeInteger(entries) ||
  entries < 1 ||
  !Number.isSafeInteger(seed) ||
  !/\.(json|parquet)$/.test(out)
) {
  console.error(
    'Usage: npm run synthesize -- --entries N --out FILE.json|FILE.parquet [--seed S], with N from 1 up and S a whole number.',
  )
  process.exitCode = 2
} else {
  const dataset = synthesize(entries, seed)
  if (out.endsWith('.json')) await writeJson(dataset, out)
  else {
    writeParquet(dataset, out)
    await summarize(out)
  }
  console.log(`${out}: ${entries} synthetic entries, ${(statSync(out).size / 1e6).toFixed(1)} MB`)
}
