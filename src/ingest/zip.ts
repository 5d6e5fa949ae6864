/** Unpacks ZIP archives, counting, so that none unpacks to more than it should. */

interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** Where its compressed bytes start and end in the archive. */
  readonly start: number
  readonly end: number
}

export type ZipReading =
  /** `files`: what was kept, by name; `names`: all there is. */
  | {
      readonly ok: true
      readonly names: ReadonlySet<string>
      readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
    }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-large' }

interface ZipOptions {
  /** Which files are unpacked for good; the others only to see how large they are. */
  readonly keeps: (name: string) => boolean
  /** Most bytes that all files unpack to. */
  readonly most: number
  readonly signal?: AbortSignal | undefined
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50

const MOST_FILES = 2000

const DAMAGED: ZipReading = { ok: false, reason: 'damaged' }
const TOO_LARGE: ZipReading = { ok: false, reason: 'too-large' }

/**
 * Unpacks every file of an archive, and stops at the limit: what an archive says about its sizes is not believed.
 *
 * @throws the signal's reason only
 */
export async function readZip(bytes: Uint8Array, { keeps, most, signal }: ZipOptions): Promise<ZipReading> {
  const entries = readDirectory(bytes)
  if (!entries) return DAMAGED
  if (entries.length > MOST_FILES) return TOO_LARGE
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  let total = 0
  for (const { name, method, start, end } of entries) {
    signal?.throwIfAborted()
    const packed = bytes.subarray(start, end)
    const isKept = keeps(name)
    const parts: Uint8Array[] = []
    const take = (part: Uint8Array): boolean => {
      total += part.length
      if (isKept) parts.push(part)
      return total <= most
    }
    const isWhole = method === 0 ? take(packed) : await inflate(packed, take)
    if (total > most) return TOO_LARGE
    if (!isWhole) return DAMAGED
    if (isKept)
      files.set(name, new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer()))
  }
  return { ok: true, names: new Set(entries.map(({ name }) => name)), files }
}

/** Inflates for as long as every part is taken; false where that ends early, or the bytes are damaged. */
async function inflate(packed: Uint8Array, take: (part: Uint8Array) => boolean): Promise<boolean> {
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (take(part.value)) continue
      await reader.cancel()
      return false
    }
    return true
  } catch {
    return false
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
