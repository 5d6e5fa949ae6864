import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../domain/sha256'
import { proposeMapping } from '../table/mapping'
import { createImporter } from './importer'
import { startThread } from './pageThread'
import type { StartThread } from './thread'

const names = JSON.parse(readFileSync('public/geo/names.json', 'utf8'))
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer
const options = { source: { file: 'a', sha256: '0'.repeat(64) }, today: '2026-01-01' }

/** A thread that never ends a job by itself, and what was done to it. */
function stuck() {
  const seen = { started: 0, working: 0, ended: 0 }
  const start: StartThread = async () => {
    seen.started++
    return {
      work: (_job, _progress, signal) => {
        seen.working++
        return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      },
      end: () => void seen.ended++,
    }
  }
  return { seen, start }
}

test('opens and reads, with progress, where there is no thread of its own', async () => {
  const importer = createImporter(names, startThread)
  const fractions: number[] = []
  const text = '日期,省份,标题\n2019-07-06,北京,一'
  const opened = await importer.open({ name: 'a.csv', bytes: bytesOf(text) }, (done) => fractions.push(done))
  expect(fractions.length).toBeGreaterThan(0)
  expect(opened.sha256).toBe(sha256(new TextEncoder().encode(text)))
  const sheet = opened.type === 'table' ? opened.sheets[0] : undefined
  if (!sheet) throw new Error('no sheet')
  const table = await importer.readTable(sheet, proposeMapping(sheet), options)
  expect(table.dataset.entries).toHaveLength(1)
  const digest = await importer.readDigest('2019年三季度\n北京\n政策\n1. 7月6日，海淀区发布办法。', options)
  expect(digest.dataset.entries[0]?.places).toEqual([{ adcode: '110108', name: '海淀区' }])
  importer.close()
})

describe('a job that is stopped', () => {
  test('rejects with the reason, its thread is thrown away, and the next gets another', async () => {
    const { seen, start } = stuck()
    const importer = createImporter(names, start)
    const stop = new AbortController()
    const reason = new Error('enough')
    const first = importer.readDigest('a', options, undefined, stop.signal)
    const waiting = importer.readDigest('b', options, undefined, stop.signal)
    await new Promise((resolve) => setTimeout(resolve))
    expect(seen).toEqual({ started: 1, working: 1, ended: 0 })
    stop.abort(reason)
    await expect(first).rejects.toBe(reason)
    await expect(waiting).rejects.toBe(reason)
    expect(seen).toEqual({ started: 1, working: 1, ended: 1 })
    const next = importer.readDigest('c', options)
    await new Promise((resolve) => setTimeout(resolve))
    expect(seen.started).toBe(2)
    importer.close()
    await expect(next).rejects.toThrow('closed')
    expect(seen.ended).toBe(2)
    await expect(importer.readDigest('d', options)).rejects.toThrow('closed')
  })

  test('by the clock, where a file never ends, is a message', async () => {
    const { seen, start } = stuck()
    const importer = createImporter(names, start, 5)
    const opened = await importer.open({ name: 'a.parquet', bytes: bytesOf('PAR1') })
    expect(opened.type === 'failed' && opened.message.en).toMatch(/given up/)
    expect(seen.ended).toBe(1)
  })
})

test('a thread that does not start is an error, and is tried again', async () => {
  let tries = 0
  const importer = createImporter(names, async () => {
    tries++
    throw new Error('no thread')
  })
  await expect(importer.readDigest('a', options)).rejects.toThrow('no thread')
  await expect(importer.readDigest('a', options)).rejects.toThrow('no thread')
  expect(tries).toBe(2)
})
