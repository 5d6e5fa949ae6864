import { expect, test, vi } from 'vitest'
import { createImporter } from '../../ingest/worker/importer'
import { startThread } from '../../ingest/worker/pageThread'
import { openChosen } from './openChosen'

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
