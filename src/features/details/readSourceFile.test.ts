import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { startThread } from '../../ingest/worker/pageThread'
import { readSourceFile } from './readSourceFile'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const offer = (bytes: Uint8Array<ArrayBuffer>, wanted = hashOf(bytes), name = 'digest.txt') =>
  readSourceFile(new File([bytes], name), wanted, startThread)
const utf8 = (text: string) => new TextEncoder().encode(text)

it.each([
  ['UTF-8', utf8('1. 甲\r\n🍵'), '1. 甲\r\n🍵'],
  ['UTF-8 with its mark, which counts', utf8('\ufeff1. 甲'), '\ufeff1. 甲'],
  ['GB18030', new Uint8Array([0xb1, 0xb1, 0xbe, 0xa9]), '北京'],
])('reads a document in %s as its offsets count it', async (_name, bytes, text) => {
  const reading = await offer(bytes)
  expect(reading).toEqual({ type: 'read', source: { sha256: hashOf(bytes), file: 'digest.txt', text } })
})

it('reads a table as the text that its offsets count in', async () => {
  const bytes = utf8('日期,标题\n2019-10-12,"甲,乙"\n')
  expect(await offer(bytes, hashOf(bytes), 'digest.csv')).toMatchObject({
    source: { text: '日期\t标题\n2019-10-12\t甲,乙' },
  })
})

it('names the sum of another file', async () => {
  const bytes = utf8('1. 乙')
  const reading = await offer(bytes, 'a'.repeat(64))
  expect(reading).toEqual({ type: 'wrong', file: 'digest.txt', found: hashOf(bytes) })
})

it.each([
  ['nothing in it', new Uint8Array()],
  ['no text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
  ['too much in it', new Uint8Array(33 * 1024 * 1024)],
])('says what to do with a file that has %s', async (_name, bytes) => {
  const reading = await offer(bytes, hashOf(bytes))
  expect(reading.type).toBe('unreadable')
})

it('says so where the file cannot be read', async () => {
  const file = new File(['x'], 'gone.txt')
  file.arrayBuffer = async () => {
    throw new DOMException('gone', 'NotReadableError')
  }
  expect(await readSourceFile(file, 'a'.repeat(64), startThread)).toMatchObject({ type: 'unreadable' })
})

it('refuses by its size a file that is too large, without reading it', async () => {
  const file = new File([new Uint8Array(33 * 1024 * 1024)], 'large.txt')
  const read = vi.spyOn(file, 'arrayBuffer')
  const reading = await readSourceFile(file, 'a'.repeat(64), startThread)
  expect(reading).toMatchObject({ type: 'unreadable', message: { en: expect.stringContaining('32 MB') } })
  expect(read).not.toHaveBeenCalled()
})
