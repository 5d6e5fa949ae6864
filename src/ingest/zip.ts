/** Looks into a ZIP archive before a library unpacks it: what it holds, and whether that is more than it should be. */

interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** Where its compressed bytes start and end in the archive. */
  readonly start: number
  readonly end: number
}

export type ZipCheck =
  | { readonly ok: true; readonly names: ReadonlySet<string> }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-large' }

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50

/** Most files in an archive, and most bytes that all of them unpack to. */
const MOST_FILES = 2000
const MOST_UNPACKED = 64 * 1024 * 1024

const DAMAGED: ZipCheck = { ok: false, reason: 'damaged' }

/**
 * Unpacks every file of an archive to nowhere, and stops at the limit: what an archive says about its sizes is not
 * believed. Never throws.
 */
export async function checkZip(bytes: Uint8Array): Promise<ZipCheck> {
  const entries = readDirectory(bytes)
  if (!entries) return DAMAGED
  if (entries.length > MOST_FILES) return { ok: false, reason: 'too-large' }
  let total = 0
  for (const { method, start, end } of entries) {
    const packed = bytes.subarray(start, end)
    const size = method === 0 ? packed.length : await unpackedSize(packed, MOST_UNPACKED - total)
    if (size === null) return DAMAGED
    total += size
    if (total > MOST_UNPACKED) return { ok: false, reason: 'too-large' }
  }
  return { ok: true, names: new Set(entries.map(({ name }) => name)) }
}

/** The size that deflated bytes unpack to, or a little more than the limit; `null` where they are damaged. */
async function unpackedSize(packed: Uint8Array, limit: number): Promise<number | null> {
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length
      if (size <= limit) continue
      await reader.cancel()
      return size
    }
    return size
  } catch {
    return null
  }
}

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const found: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    const size = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + size > bytes.length) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    found.push({ name, method: view.getUint16(at + 10, true), start, end: start + size })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function directoryEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  }
  return null
}
