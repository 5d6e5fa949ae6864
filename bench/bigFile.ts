import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { summarize } from '../scripts/summarize'
import { synthesize } from '../scripts/synthetic'
import { writeParquet } from '../scripts/writeSynthetic'
import { summaryPath } from '../src/datasets/large/address'

const CACHE = 'node_modules/.cache/bench-big'

/** A synthetic file of so many entries with its summary, written once and kept. */
export async function writtenFile(entries: number): Promise<string> {
  mkdirSync(CACHE, { recursive: true })
  const path = join(CACHE, `synthetic-${entries}.parquet`)
  if (!existsSync(summaryPath(path))) {
    writeParquet(synthesize(entries, 1), path)
    await summarize(path)
  }
  return path
}

/** The build, with the file and its summary among its data. */
export function servedFolder(path: string): string {
  const served = join(CACHE, 'dist')
  rmSync(served, { recursive: true, force: true })
  cpSync('dist', served, { recursive: true })
  for (const one of [path, summaryPath(path)].filter((file) => existsSync(file))) {
    symlinkSync(resolve(one), join(served, 'data', basename(one)))
  }
  return served
}
