/**
 * What Parquet's bytes are made of, passed over the way the library reads them, so that nothing it is given can keep it
 * busy for ever: damaged lengths lead it back to where it was, make it read one byte for all time, or fill the memory.
 * Whatever would is thrown; the rest is left for the library to find.
 */
import type { DataReader } from 'hyparquet'

export class DamagedParquet extends Error {
  override readonly name = 'DamagedParquet'
}

/** @throws DamagedParquet unless it holds */
export function insist(holds: boolean): void {
  if (!holds) throw new DamagedParquet()
}

/** Whether it is a whole number from 0 up to some number. */
export function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}

/** Bytes of the longest number of 64 bits. */
const LONGEST_NUMBER = 10

/** A whole number in groups of seven bits, the lowest first; exact where it is a safe integer. */
function passNumber(reader: DataReader): number {
  let value = 0
  for (let i = 0; i < LONGEST_NUMBER; i++) {
    const byte = reader.view.getUint8(reader.offset++)
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return value
  }
  throw new DamagedParquet()
}

/** Structs within structs; Parquet's own have a handful. */
const DEEPEST = 32

/** A struct in Thrift's compact protocol, which headers and the footer are. */
export function passStruct(reader: DataReader, depth = 0): void {
  insist(depth <= DEEPEST)
  for (;;) {
    const byte = reader.view.getUint8(reader.offset++)
    if ((byte & 15) === 0) return
    if (byte >> 4 === 0) passNumber(reader)
    passValue(reader, byte & 15, depth)
  }
}

function passValue(reader: DataReader, type: number, depth: number): void {
  switch (type) {
    // True and false are in the type itself.
    case 1:
    case 2:
      return
    case 3:
      reader.offset++
      return
    case 4:
    case 5:
    case 6:
      passNumber(reader)
      return
    case 7:
      reader.offset += 8
      return
    case 8: {
      const length = passNumber(reader)
      reader.offset += length
      return insist(reader.offset <= reader.view.byteLength)
    }
    case 9:
      return passList(reader, depth)
    case 12:
      return passStruct(reader, depth + 1)
    default:
      throw new DamagedParquet()
  }
}

function passList(reader: DataReader, depth: number): void {
  const byte = reader.view.getUint8(reader.offset++)
  const size = byte >> 4 === 15 ? passNumber(reader) : byte >> 4
  // Every element takes a byte at least.
  insist(size <= reader.view.byteLength - reader.offset && depth < DEEPEST)
  const type = byte & 15
  for (let i = 0; i < size; i++) {
    if (type === 1 || type === 2) reader.offset++
    else passValue(reader, type, depth + 1)
  }
}

/** Values that the last of packed runs may have beyond those that are asked for. */
const PADDING = 512

/**
 * Runs of small numbers, repeated or packed into bits.
 *
 * @param width bits of each. @param count how many are asked for. @param length of the runs in bytes; where it is left out,
 *   it stands before them.
 */
export function passRuns(reader: DataReader, width: number, count: number, length?: number): void {
  const size = length ?? reader.view.getUint32(reader.offset, true)
  if (length === undefined) reader.offset += 4
  const start = reader.offset
  for (let seen = 0; seen < count; ) {
    const header = passNumber(reader)
    const isPacked = header % 2 === 1
    const run = isPacked ? (header - 1) * 4 : header / 2
    insist(run <= count - seen + (isPacked ? PADDING : 0))
    // Of a packed run the library reads a byte, even where its numbers take none.
    reader.offset += isPacked ? Math.max(1, (run / 8) * width) : (width + 7) >> 3
    seen += run
  }
  reader.offset = start + size
}

/** Differences in blocks. @param count how many numbers are asked for */
export function passDeltas(reader: DataReader, count: number): void {
  const block = passNumber(reader)
  const parts = passNumber(reader)
  insist(parts > 0 && block > 0 && block % (8 * parts) === 0 && block <= 1 << 24)
  passNumber(reader)
  passNumber(reader)
  const inPart = block / parts
  for (let seen = 1; seen < count; ) {
    passNumber(reader)
    const widths = reader.offset
    reader.offset += parts
    for (let i = 0; i < parts && seen < count; i++) {
      reader.offset += (inPart * reader.view.getUint8(widths + i)) / 8
      seen += inPart
    }
  }
}

/** Whether bytes that Snappy has packed unpack to no more than they should. */
export function isSnappy(bytes: Uint8Array, length: number): boolean {
  let at = bytes.findIndex((byte) => byte < 0x80) + 1
  let out = 0
  while (at < bytes.length && out <= length) {
    const tag = bytes[at++] ?? 0
    const kind = tag & 3
    let size = (tag >> 2) + 1
    if (kind === 1) size = ((tag >> 2) & 7) + 4
    const more = kind === 0 ? Math.max(0, size - 60) : kind === 3 ? 4 : kind
    if (kind === 0 && more > 0) {
      size = 1
      for (let i = 0; i < more; i++) size += (bytes[at + i] ?? 0) * 256 ** i
    }
    at += more + (kind === 0 ? size : 0)
    out += size
  }
  return at === bytes.length && out === length
}
