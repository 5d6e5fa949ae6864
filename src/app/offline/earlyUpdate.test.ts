import { expect, test, vi } from 'vitest'
import { followEarlyUpdate } from './earlyUpdate'

/** A version on its way, and how it gets on. */
function version() {
  const worker = Object.assign(new EventTarget(), { state: 'installing' })
  const become = (state: string): void => {
    worker.state = state
    worker.dispatchEvent(new Event('statechange'))
  }
  return { worker, become }
}

function follow(registration: { installing: unknown; active: unknown }) {
  const onReady = vi.fn()
  followEarlyUpdate(registration as ServiceWorkerRegistration, onReady)
  return onReady
}

test('a newer version that was on its way is told of once it is installed', () => {
  const { worker, become } = version()
  const onReady = follow({ installing: worker, active: version().worker })
  expect(onReady).not.toHaveBeenCalled()
  for (const state of ['installed', 'activating', 'activated']) become(state)
  expect(onReady).toHaveBeenCalledOnce()
})

test('one that cannot be fetched whole is not told of', () => {
  const { worker, become } = version()
  const onReady = follow({ installing: worker, active: version().worker })
  become('redundant')
  expect(onReady).not.toHaveBeenCalled()
})

test('the first version is no newer one', () => {
  const { worker, become } = version()
  const onReady = follow({ installing: worker, active: null })
  become('installed')
  expect(onReady).not.toHaveBeenCalled()
  expect(follow({ installing: null, active: worker })).not.toHaveBeenCalled()
})
