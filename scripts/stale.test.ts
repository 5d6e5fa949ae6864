import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale } from './stale'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stale-'))
})

afterEach(() => rm(root, { recursive: true }))

/** Writes a file as of a second since 1970. */
async function file(path: string, second: number): Promise<void> {
  await mkdir(join(root, dirname(path)), { recursive: true })
  await writeFile(join(root, path), '')
  await utimes(join(root, path), second, second)
}

test('a missing build is stale', async () => {
  expect(await isStale(root)).toBe(true)
})

test.each([
  ['src/app/App.tsx', true],
  ['data/2019q3/dataset.json', true],
  ['public/geo/divisions.topo.json', true],
  ['index.html', true],
  ['src/app/App.test.tsx', false],
  ['src/testing/builders.ts', false],
  ['data/2019q3/README.md', false],
  ['e2e/map.spec.ts', false],
])('%s newer than the build: %s', async (path, stale) => {
  await file('src/main.tsx', 1000)
  await file('dist/index.html', 2000)
  expect(await isStale(root)).toBe(false)
  await file(path, 3000)
  expect(await isStale(root)).toBe(stale)
})
