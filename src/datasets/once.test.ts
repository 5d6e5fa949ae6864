import { expect, it } from 'vitest'
import { once } from './once'

it('loads a key once for all who ask', async () => {
  const asked: string[] = []
  const load = once(async (key) => asked.push(key))
  await Promise.all([load('a'), load('a'), load('b')])
  await load('a')
  expect(asked).toEqual(['a', 'b'])
})

it('loads anew after a failure', async () => {
  let calls = 0
  const load = once(async () => {
    calls++
    if (calls === 1) throw new Error('no connection')
    return calls
  })
  await expect(load('a')).rejects.toThrow('no connection')
  await expect(load('a')).resolves.toBe(2)
})
