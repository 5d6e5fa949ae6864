// Says in one sentence that Node is too old, before anything that an old Node cannot even read. Plain JavaScript.
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const wanted = engines.node.replace('>=', '')
const [wantedMajor, wantedMinor] = wanted.split('.').map(Number)
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(`This project needs Node ${wanted} or later; this is Node ${process.versions.node}.`)
  process.exit(1)
}
