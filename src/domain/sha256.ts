/** First 32 bits of the fractional parts of the roots of the primes, as FIPS 180-4 defines its constants. */
function fractions(count: number, power: number): Uint32Array {
  const words = new Uint32Array(count)
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let isPrime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) isPrime &&= candidate % divisor !== 0
    if (isPrime) words[found++] = (candidate ** power % 1) * 2 ** 32
  }
  return words
}

const ROUNDS = fractions(64, 1 / 3)
const START = fractions(8, 1 / 2)

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))

/**
 * SHA-256 in lower-case hexadecimal, after FIPS 180-4. In script, because a browser's own is not there for a page by plain
 * http from another machine, nor everywhere for one from a file.
 */
export function sha256(bytes: Uint8Array): string {
  const state = START.slice()
  const words = new Uint32Array(64)
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6))
  new Uint8Array(padded.buffer).set(bytes)
  padded.setUint8(bytes.length, 0x80)
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n)
  for (let block = 0; block < padded.byteLength; block += 64) addBlock(state, words, padded, block)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function addBlock(state: Uint32Array, words: Uint32Array, padded: DataView, block: number): void {
  for (let i = 0; i < 16; i++) words[i] = padded.getUint32(block + 4 * i)
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15] ?? 0
    const late = words[i - 2] ?? 0
    const fromEarly = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const fromLate = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[i] = (words[i - 16] ?? 0) + fromEarly + (words[i - 7] ?? 0) + fromLate
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const first =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word
}
