import { expect, test, vi } from 'vitest'
import { createImporter } from '../../ingest/worker/importer'
import { startThread } from '../../ingest/worker/pageThread'
import { openChosen } from './openChosen'
import { troubleOf } from './troubles'

const task = { signal: new AbortController().signal, progress: () => {} }
const getImporter = async () => createImporter({}, startThread)

test('opens a file, and a text as one', async () => {
  const opened = await openChosen('a.txt', new Blob(['1. 甲\r\n乙']), getImporter, task)
  expect(opened).toMatchObject({ type: 'text', text: '1. 甲\r\n乙' })
})

test('refuses by its size a file that is too large, without reading it', async () => {
  const file = new File([new Uint8Array(33 * 1024 * 1024)], 'a.txt')
  const read = vi.spyOn(file, 'arrayBuffer')
  const opened = await openChosen('a.txt', file, getImporter, task)
  expect(opened).toMatchObject({ type: 'failed', message: { zh: expect.stringContaining('32 MB') } })
  expect(read).not.toHaveBeenCalled()
})

const failing = () => Promise.reject(new TypeError('Failed to fetch'))
const unreadable = () => Object.assign(new Blob(['x']), { arrayBuffer: failing })

test.each([
  ['a file that the browser cannot read', unreadable(), getImporter, /^浏览器读不出/, /^The browser cannot/],
  ['a reader that does not start', new Blob(['x']), failing, /^读取程序没能启动/, /^What reads files/],
])('says of %s what to do, in both languages, and the cause after it', async (_, file, start, zh, en) => {
  const error = await openChosen('a.txt', file, start, task).catch((cause) => cause)
  const words = troubleOf(error)
  expect(words).toEqual({ zh: expect.stringMatching(zh), en: expect.stringMatching(en) })
  expect(words.zh).toMatch(/（Failed to fetch）$/)
  expect(words.en).toMatch(/\(Failed to fetch\)$/)
})
