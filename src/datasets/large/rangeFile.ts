import type { AsyncBuffer } from 'hyparquet'
import { trouble } from './trouble'

/** What is told while a file is read. */
export interface RangeEvents {
  /** So many more bytes have come. */
  readonly onBytes: (bytes: number) => void
  /** The connection is broken, and is being tried again; or it is back. */
  readonly onWaiting: (isWaiting: boolean) => void
}

export interface RangeOptions extends RangeEvents {
  /** Bytes at the end that are asked for first, and kept: a footer in which the rest is described. */
  readonly endBytes: number
  readonly fetcher?: typeof fetch
  /** Waits between two tries; a test need not. */
  readonly pause?: (ms: number) => Promise<void>
}

/** A file on a server, read in parts. */
export interface RangeFile extends AsyncBuffer {
  slice(start: number, end?: number): Promise<ArrayBuffer>
  /** Whether the server gives parts; if not, the whole file has been read before this was made. */
  readonly isWhole: boolean
}

/** Between tries the first is short, since most connections come back at once. The last is repeated for ever. */
const PAUSES_MS = [200, 1000, 3000]
/** Tries of the first request: until something has come, a server that is not there is told at once. */
const FIRST_TRIES = 2

/**
 * Opens a file by its address.
 *
 * Parts that fail are asked for again, from the byte on that had come, until they are there: whoever reads waits, and
 * decides when to give up. Where the server takes no ranges, the whole file is read.
 *
 * @throws DatasetError where the file is not there, or changes while it is read.
 */
export async function openRangeFile(url: string, options: RangeOptions): Promise<RangeFile> {
  const { endBytes, fetcher = fetch, pause = wait, onBytes, onWaiting } = options
  const first = await firstAnswer(url, endBytes, fetcher, pause)
  if (first.status !== 206) return wholeFile(url, first, options)
  const byteLength = totalOf(first)
  if (Number.isNaN(byteLength)) throw trouble(url, 'noLength')
  const tag = first.headers.get('ETag')
  const end = partOf(Math.max(0, byteLength - endBytes), byteLength)
  await take(first, end, onBytes).catch(() => undefined)
  await complete(end)

  /** Adds what comes to the part, as far as it comes. */
  async function fill(part: Part): Promise<void> {
    const response = await fetcher(url, {
      headers: {
        Range: `bytes=${part.start + part.filled}-${part.end - 1}`,
        ...(tag && !tag.startsWith('W/') && { 'If-Range': tag }),
      },
    })
    if (response.status >= 500) throw new Error(`the server answered ${response.status}`)
    const isSame = response.headers.get('ETag') === tag && totalOf(response) === byteLength
    if (response.status !== 206 || !isSame) {
      await response.body?.cancel()
      throw trouble(url, 'changed')
    }
    await take(response, part, onBytes)
    if (part.filled < part.end - part.start) throw new Error('the part ended early')
  }

  /** Asks until all of the part is there. */
  async function complete(part: Part): Promise<void> {
    for (let attempt = 0; part.filled < part.bytes.length; attempt++) {
      try {
        await fill(part)
      } catch (error) {
        if (error instanceof Error && error.name === 'DatasetError') throw error
        onWaiting(true)
        await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0)
        continue
      }
      if (attempt > 0) onWaiting(false)
    }
  }

  return {
    byteLength,
    isWhole: false,
    slice: async (start, to = byteLength) => {
      if (to > byteLength || start < 0) throw trouble(url, 'notParquet')
      if (start >= end.start) return end.bytes.buffer.slice(start - end.start, to - end.start)
      const part = partOf(start, to)
      await complete(part)
      return part.bytes.buffer
    },
  }
}

interface Part {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array<ArrayBuffer>
  filled: number
}

function partOf(start: number, end: number): Part {
  return { start, end, filled: 0, bytes: new Uint8Array(Math.max(0, end - start)) }
}

async function take(response: Response, part: Part, onBytes: (bytes: number) => void): Promise<void> {
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    const piece = next.value.subarray(0, part.bytes.length - part.filled)
    part.bytes.set(piece, part.filled)
    part.filled += piece.length
    onBytes(piece.length)
  }
}

async function firstAnswer(
  url: string,
  endBytes: number,
  fetcher: typeof fetch,
  pause: (ms: number) => Promise<void>,
): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetcher(url, { headers: { Range: `bytes=-${endBytes}` } })
      if (response.status === 416) throw trouble(url, 'notParquet')
      if (response.ok) return response
      if (response.status < 500 || attempt >= FIRST_TRIES) {
        throw trouble(url, 'missing', String(response.status))
      }
    } catch (error) {
      if (error instanceof Error && error.name === 'DatasetError') throw error
      if (attempt >= FIRST_TRIES) throw trouble(url, 'unreachable')
    }
    await pause(PAUSES_MS[0] ?? 0)
  }
}

/** The file's length as an answer of a part tells it. NaN where it does not. */
function totalOf(response: Response): number {
  const [, total] = (response.headers.get('Content-Range') ?? '').split('/')
  return total && /^\d+$/.test(total) ? Number(total) : Number.NaN
}

/** The first answer is the whole file already; a broken one is asked for again from its beginning. */
async function wholeFile(url: string, first: Response, options: RangeOptions): Promise<RangeFile> {
  const { endBytes, fetcher = fetch, pause = wait, onBytes, onWaiting } = options
  let response = first
  for (let attempt = 0; ; attempt++) {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    try {
      const reader = response.body?.getReader()
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        pieces.push(next.value)
        onBytes(next.value.length)
      }
      if (attempt > 0) onWaiting(false)
      const bytes = await new Blob(pieces).arrayBuffer()
      return {
        byteLength: bytes.byteLength,
        isWhole: true,
        slice: async (start, end = bytes.byteLength) => {
          if (end > bytes.byteLength || start < 0) throw trouble(url, 'notParquet')
          return bytes.slice(start, end)
        },
      }
    } catch {
      onWaiting(true)
      onBytes(-pieces.reduce((sum, { length }) => sum + length, 0))
    }
    await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0)
    response = await firstAnswer(url, endBytes, fetcher, pause)
  }
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
