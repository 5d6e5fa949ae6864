import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rename } from '../../ingest/review/corrections'
import { draftOf } from '../../ingest/review/draft'
import { keepReview, keepReviewAtOnce } from '../../state/keptReview'
import { changeDraft, startReview } from '../../state/reviewing'
import { buildDataset, buildEntry } from '../../testing/builders'
import { emptyElement } from '../../testing/emptyElement'
import { useKeptReview } from './useKeptReview'

vi.mock('../../state/keptReview')

const source = { type: 'digest', file: 'a.txt', sha256: '0'.repeat(64), text: '' } as const
const [page, shown] = [new EventTarget(), Object.assign(new EventTarget(), { visibilityState: 'visible' })]
let end = (): void => undefined

function Kept() {
  useKeptReview()
  return null
}

/** Opens the review, with the device's answers to each write; a correction follows. */
async function correct(write: () => Promise<boolean>): Promise<void> {
  vi.mocked(keepReview).mockImplementation(write)
  const root = createRoot(emptyElement())
  await act(async () => root.render(<Kept />))
  await act(async () => changeDraft((draft) => rename(draft, { zh: '新题' })))
  end = () => act(() => root.unmount())
}

/** @returns whether leaving the page asks first. */
function leave(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  page.dispatchEvent(event)
  return event.defaultPrevented
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', shown)
  shown.visibilityState = 'visible'
  vi.mocked(keepReviewAtOnce).mockReset().mockReturnValue(true)
  const dataset = buildDataset([buildEntry({})])
  startReview(source, draftOf({ dataset, named: [], issues: [], marks: [], confidence: new Map() }))
})
afterEach(() => {
  end()
  vi.unstubAllGlobals()
})

const forEver = () => new Promise<boolean>(() => undefined)

test('what the device is still writing is kept at once, and nothing asks', async () => {
  await correct(forEver)
  expect(leave()).toBe(false)
  expect(keepReviewAtOnce).toHaveBeenCalledTimes(1)
})

test('where there is no room at once, leaving asks', async () => {
  await correct(forEver)
  vi.mocked(keepReviewAtOnce).mockReturnValue(false)
  expect(leave()).toBe(true)
})

test('where the device refuses, it is kept over a reload, and leaving asks', async () => {
  await correct(async () => false)
  expect(leave()).toBe(true)
  expect(keepReviewAtOnce).toHaveBeenCalled()
})

test('a page that is hidden may be ended without another word', async () => {
  await correct(forEver)
  shown.dispatchEvent(new Event('visibilitychange'))
  expect(keepReviewAtOnce).not.toHaveBeenCalled()
  shown.visibilityState = 'hidden'
  shown.dispatchEvent(new Event('visibilitychange'))
  expect(keepReviewAtOnce).toHaveBeenCalledTimes(1)
})

test('what the device has is not kept again', async () => {
  vi.useFakeTimers()
  await correct(async () => true)
  await act(() => vi.advanceTimersByTimeAsync(1000))
  vi.useRealTimers()
  expect(leave()).toBe(false)
  expect(keepReviewAtOnce).not.toHaveBeenCalled()
})
