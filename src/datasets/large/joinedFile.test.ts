import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinedFile, joinRanges } from './joinedFile'

const BYTES = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7) % 251)

function fileOf() {
  const asked: (readonly [number, number])[] = []
  return {
    asked,
    byteLength: BYTES.length,
    slice: async (start: number, end = BYTES.length) => {
      asked.push([start, end])
      return BYTES.slice(start, end).buffer
    },
  }
}

it('reads neighbours in one request, and asks for the next ones ahead', async () => {
  const file = fileOf()
  const ranges = Array.from({ length: 100 }, (_, i) => ({ start: i * 28_000, end: (i + 1) * 28_000 }))
  const joined = joinedFile(file, ranges)
  for (const { start, end } of ranges) {
    expect(Buffer.from(await joined.slice(start, end)).equals(BYTES.subarray(start, end))).toBe(true)
  }
  expect(file.asked).toHaveLength(6)
  expect(file.asked[0]).toEqual([0, 504_000])
})

it('never parts a range, so that whoever asks for one finds it in one request', () => {
  const ranges = Array.from({ length: 9 }, (_, i) => ({ start: i * 300_000, end: (i + 1) * 300_000 }))
  expect(joinRanges(ranges)).toEqual(ranges)
  expect(joinRanges([{ start: 0, end: 900_000 }])).toEqual([{ start: 0, end: 900_000 }])
})

it('leaves what lies apart, and what it was not told of', async () => {
  const file = fileOf()
  const ranges = [0, 400_000, 800_000].map((start) => ({ start, end: start + 28_000 }))
  const joined = joinedFile(file, ranges)
  expect(joinRanges(ranges)).toEqual(ranges)
  await joined.slice(0, 28_000)
  await joined.slice(100_000, 100_010)
  await joined.slice(27_000, 29_000)
  expect(file.asked).toEqual([
    [0, 28_000],
    [400_000, 428_000],
    [800_000, 828_000],
    [100_000, 100_010],
    [27_000, 29_000],
  ])
})

it('asks again for what failed', async () => {
  const file = fileOf()
  let fails = true
  const joined = joinedFile(
    {
      ...file,
      slice: async (start, end) => {
        if (fails) throw new Error('lost')
        return file.slice(start, end)
      },
    },
    [{ start: 0, end: 10 }],
  )
  await expect(joined.slice(0, 10)).rejects.toThrow('lost')
  fails = false
  expect(new Uint8Array(await joined.slice(0, 10))).toEqual(BYTES.slice(0, 10))
})

it('property: every range is what the file has there, in whatever order', async () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: BYTES.length - 1 }), fc.integer({ min: 0, max: 60_000 }))
    .map(([start, length]) => ({ start, end: Math.min(BYTES.length, start + length) }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(range, { maxLength: 20 }),
      fc.array(range, { maxLength: 5 }),
      async (told, others) => {
        const joined = joinedFile(fileOf(), told)
        for (const { start, end } of [...told, ...others]) {
          expect(Buffer.from(await joined.slice(start, end)).equals(BYTES.subarray(start, end))).toBe(true)
        }
      },
    ),
    { numRuns: 50 },
  )
})
