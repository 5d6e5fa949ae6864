/**
 * Reads a QR code as a scanner does after it has found the modules: format, mask, zigzag, blocks, byte mode. No
 * errors are corrected: a drawing has none. Of level M, versions 1 to 20.
 */

/** Level M: error-correction words a block, then count and data words of each group of blocks, by version. */
const LEVEL_M: readonly (readonly [number, number, number, number?, number?])[] = [
  [10, 1, 16],
  [16, 1, 28],
  [26, 1, 44],
  [18, 2, 32],
  [24, 2, 43],
  [16, 4, 27],
  [18, 4, 31],
  [22, 2, 38, 2, 39],
  [22, 3, 36, 2, 37],
  [26, 4, 43, 1, 44],
  [30, 1, 50, 4, 51],
  [22, 6, 36, 2, 37],
  [22, 8, 37, 1, 38],
  [24, 4, 40, 5, 41],
  [24, 5, 41, 5, 42],
  [28, 7, 45, 3, 46],
  [28, 10, 46, 1, 47],
  [26, 9, 43, 4, 44],
  [26, 3, 44, 11, 45],
  [26, 3, 41, 13, 42],
]

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The text in a square of modules, without its quiet zone. @throws Error where it is no code that this reads. */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length
  const version = (size - 17) / 4
  const isDark = (x: number, y: number) => modules[y]?.[x] === true
  const { level, mask } = readFormat(isDark)
  if (level !== 0b00) throw new Error(`The error correction is ${level}, not M`)
  const words = readWords(size, version, (x, y) => isDark(x, y) !== MASKS[mask]?.(x, y))
  return readBytes(dataOf(words, version), version)
}

function readFormat(isDark: (x: number, y: number) => boolean): { level: number; mask: number } {
  const places = [0, 1, 2, 3, 4].map((x) => isDark(x, 8))
  const format = places.reduce((bits, dark) => (bits << 1) | Number(dark), 0) ^ 0b10101
  return { level: format >> 3, mask: format & 7 }
}

function readWords(size: number, version: number, bit: (x: number, y: number) => boolean): number[] {
  const centres = alignmentCentres(size, version)
  const isReserved = (x: number, y: number) =>
    (x < 9 && y < 9) ||
    (x < 9 && y >= size - 8) ||
    (x >= size - 8 && y < 9) ||
    x === 6 ||
    y === 6 ||
    (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) ||
    centres.some(([cx, cy]) => Math.abs(cx - x) < 3 && Math.abs(cy - y) < 3)
  const bits: boolean[] = []
  for (let right = size - 1, upwards = true; right > 0; right -= 2, upwards = !upwards) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step
      for (const x of [right, right - 1]) if (!isReserved(x, y)) bits.push(bit(x, y))
    }
  }
  return Array.from({ length: bits.length >> 3 }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((word, one) => (word << 1) | Number(one), 0),
  )
}

function alignmentCentres(size: number, version: number): readonly (readonly [number, number])[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((size - 13) / (2 * count - 2)) * 2
  const at = [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step).reverse()]
  const last = at.length - 1
  return at.flatMap((x, i) =>
    at.flatMap((y, j) =>
      (i === 0 && (j === 0 || j === last)) || (i === last && j === 0) ? [] : ([[x, y]] as const),
    ),
  )
}

/** The data words, which stand interleaved over the blocks. */
function dataOf(words: readonly number[], version: number): number[] {
  const blocks = LEVEL_M[version - 1]
  if (!blocks) throw new Error(`Version ${version} is not read`)
  const [, count, short, longCount = 0] = blocks
  const sizes = [...Array<number>(count).fill(short), ...Array<number>(longCount).fill(short + 1)]
  const data: number[][] = sizes.map(() => [])
  let at = 0
  for (let i = 0; i <= short; i++) {
    for (const [block, size] of sizes.entries()) if (i < size) data[block]?.push(words[at++] ?? 0)
  }
  return data.flat()
}

function readBytes(data: readonly number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('')
  if (!bits.startsWith('0100')) throw new Error('The code is not in byte mode')
  const start = 4 + (version < 10 ? 8 : 16)
  const length = Number.parseInt(bits.slice(4, start), 2)
  const bytes = Array.from({ length }, (_, i) =>
    Number.parseInt(bits.slice(start + 8 * i, start + 8 * i + 8), 2),
  )
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}
