/** `npm run fuzz`: the property tests of all that reads files, with 10,000 cases each (FUZZ_RUNS for another number). */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const tests = spawn(
  process.execPath,
  [vitest, 'run', 'src/ingest/readDigest.fuzz.test.ts', 'src/ingest/openFile.fuzz.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS: process.env.FUZZ_RUNS ?? '10000' },
  },
)
tests.once('exit', (code) => process.exit(code ?? 1))
