import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQr } from '../../testing/readQr'
import { drawQr, type QrDrawing, QUIET_ZONE, qrSvg } from './qr'

/** The modules that a drawing's path fills, quiet zone included. */
function modulesOf({ size, path }: QrDrawing): boolean[][] {
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('')
  return modules
}

function read(drawing: QrDrawing): string {
  const inner = modulesOf(drawing).slice(QUIET_ZONE, -QUIET_ZONE)
  return readQr(inner.map((row) => row.slice(QUIET_ZONE, -QUIET_ZONE)))
}

const link = (query: string) => `https://policy.example/#v=1&d=2019q3&lang=zh&${query}`

describe('a code', () => {
  test.each([
    '',
    'k=policy',
    'j=110000,130000&t=data,finance&time=2019-07-01..2019-08-01&panel=region:110000',
    `q=${encodeURIComponent('区块链'.repeat(20))}`,
  ])('reads back as the link: %s', async (query) => {
    expect(read(await drawQr(link(query)))).toBe(link(query))
  })

  test('of any link of up to 600 letters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom('a', '%', '7', '=', ',', '&', '北'),
          minLength: 1,
          maxLength: 200,
        }),
        async (query) => read(await drawQr(link(query))) === link(query),
      ),
      { numRuns: 60 },
    )
  })

  test('stands in four light modules on every side', async () => {
    const modules = modulesOf(await drawQr(link('')))
    const size = modules.length
    const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [x, y] : [])))
    expect(Math.min(...dark)).toBe(4)
    expect(Math.max(...dark)).toBe(size - 5)
  })

  test('refuses what does not fit', async () => {
    await expect(drawQr('a'.repeat(2332))).rejects.toThrow(RangeError)
    expect((await drawQr('a'.repeat(2331))).size).toBe(177 + 8)
  })
})

test('a saved code is dark on light, and its link is text', () => {
  const svg = qrSvg({ size: 3, path: 'M1 1h1v1h-1z' }, 'https://a.example/?a&b<c>')
  expect(svg).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 3" width="24" height="24" shape-rendering="crispEdges"><title>https://a.example/?a&#38;b&#60;c&#62;</title><path fill="#fff" d="M0 0h3v3H0z"/><path d="M1 1h1v1h-1z"/></svg>',
  )
})
