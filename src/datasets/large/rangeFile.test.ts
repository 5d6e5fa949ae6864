import { describe, expect, it } from 'vitest'
import { openRangeFile } from './rangeFile'
import { streamFile } from './streamFile'

const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => i % 251)
const URL = 'http://host/data/a.parquet'

interface ServerOptions {
  /** What happens at each request, by its number from 0; `undefined`: it is answered as it should be. */
  readonly faults?: readonly ('lost' | 'cut' | 'busy' | 'changed' | 'gone' | undefined)[]
  readonly takesRanges?: boolean
}

/** A server of one file, whose answers may fail. */
function serverOf({ faults = [], takesRanges = true }: ServerOptions) {
  const asked: string[] = []
  const fetcher = (async (_: string, init?: RequestInit) => {
    const fault = faults[asked.length]
    const range = new Headers(init?.headers).get('Range')
    asked.push(range ?? 'all')
    if (fault === 'lost') throw new TypeError('Failed to fetch')
    if (fault === 'busy') return new Response('', { status: 503 })
    if (fault === 'gone') return new Response('', { status: 404 })
    const tag = fault === 'changed' ? '"2"' : '"1"'
    const [, begin = '0', to = ''] = /bytes=(\d*)-(\d*)/.exec(range ?? '') ?? []
    const from = begin === '' ? BYTES.length - Number(to) : Number(begin)
    const isPart = takesRanges && range !== null
    const body = isPart ? BYTES.slice(from, to === '' || begin === '' ? BYTES.length : Number(to) + 1) : BYTES
    const headers = {
      ETag: tag,
      ...(takesRanges && { 'Accept-Ranges': 'bytes' }),
      ...(isPart && { 'Content-Range': `bytes ${from}-${to}/${BYTES.length}` }),
    }
    let half = 0
    const stream = new ReadableStream(
      {
        pull(controller) {
          half++
          if (half === 1) controller.enqueue(body.slice(0, body.length / 2))
          else if (fault === 'cut') controller.error(new TypeError('network error'))
          else if (half === 2) controller.enqueue(body.slice(body.length / 2))
          else controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    return new Response(stream, { status: isPart ? 206 : 200, headers })
  }) as typeof fetch
  const told = { bytes: 0, waits: [] as boolean[] }
  const events = {
    fetcher,
    pause: async () => undefined,
    onBytes: (more: number) => {
      told.bytes += more
    },
    onWaiting: (isWaiting: boolean) => told.waits.push(isWaiting),
    endBytes: 4,
    onLength: () => undefined,
  }
  return { asked, told, events }
}

const problemOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => 'nothing',
    (thrown: unknown) => thrown,
  )
  return error instanceof Error ? error.message : String(error)
}

describe('a file that is read in parts', () => {
  it('gives the part that is asked for, and reads nothing else', async () => {
    const { asked, told, events } = serverOf({})
    const file = await openRangeFile(URL, events)
    expect(file.byteLength).toBe(1000)
    expect(new Uint8Array(await file.slice(10, 20))).toEqual(BYTES.slice(10, 20))
    expect(new Uint8Array(await file.slice(997))).toEqual(BYTES.slice(997))
    expect(asked).toEqual(['bytes=-4', 'bytes=10-19'])
    expect(told.bytes).toBe(14)
  })

  it('asks again for what is missing, and keeps what has come', async () => {
    const { asked, told, events } = serverOf({ faults: [undefined, 'cut', 'lost', 'busy'] })
    const file = await openRangeFile(URL, events)
    expect(new Uint8Array(await file.slice(100, 200))).toEqual(BYTES.slice(100, 200))
    expect(asked.slice(1)).toEqual(['bytes=100-199', 'bytes=150-199', 'bytes=150-199', 'bytes=150-199'])
    expect(told.bytes).toBe(104)
    expect(told.waits).toEqual([true, true, true, false])
  })

  it('completes the end that broke before it is opened', async () => {
    const { asked, told, events } = serverOf({ faults: ['cut'] })
    const file = await openRangeFile(URL, events)
    expect(new Uint8Array(await file.slice(996))).toEqual(BYTES.slice(996))
    expect(asked).toEqual(['bytes=-4', 'bytes=998-999'])
    expect(told.bytes).toBe(4)
  })

  it('is refused where it has changed, or is not there', async () => {
    const changed = await openRangeFile(URL, serverOf({ faults: [undefined, 'changed'] }).events)
    expect(await problemOf(changed.slice(0, 10))).toContain('has changed while it was read')
    expect(await problemOf(openRangeFile(URL, serverOf({ faults: ['gone'] }).events))).toContain('404')
    const lost = serverOf({ faults: ['lost', 'lost'] }).events
    expect(await problemOf(openRangeFile(URL, lost))).toContain('cannot be reached')
    expect(await problemOf(changed.slice(990, 1010))).toContain('is no whole Parquet file')
  })

  it('is read whole where the server knows no parts', async () => {
    const { asked, told, events } = serverOf({ takesRanges: false })
    const file = await openRangeFile(URL, events)
    expect(file.isWhole).toBe(true)
    expect(new Uint8Array(await file.slice(10, 20))).toEqual(BYTES.slice(10, 20))
    expect(asked).toHaveLength(1)
    expect(told.bytes).toBe(1000)
  })

  it('is read whole from the beginning where that breaks', async () => {
    const { told, events } = serverOf({ takesRanges: false, faults: ['cut'] })
    const file = await openRangeFile(URL, events)
    expect(new Uint8Array(await file.slice(0))).toEqual(BYTES)
    expect(told.bytes).toBe(1000)
  })
})

describe('a file that is read as it comes', () => {
  async function read(options: ServerOptions) {
    const { asked, told, events } = serverOf(options)
    const pieces: number[] = []
    for await (const piece of streamFile(URL, events)) pieces.push(...piece)
    return { pieces: Uint8Array.from(pieces), asked, told }
  }

  it.each([true, false])('goes on where it broke, on a server with parts: %s', async (takesRanges) => {
    const { pieces, asked, told } = await read({ faults: ['cut', 'lost', 'busy'], takesRanges })
    expect(pieces).toEqual(BYTES)
    expect(asked.at(-1)).toBe(takesRanges ? 'bytes=500-' : 'all')
    expect(told.bytes).toBe(1000)
    expect(told.waits).toEqual([true, true, true, false])
  })

  it('is refused where it changes, or is not there', async () => {
    expect(await problemOf(read({ faults: ['cut', 'changed'] }))).toContain('has changed')
    expect(await problemOf(read({ faults: ['gone'] }))).toContain('404')
    expect(await problemOf(read({ faults: ['lost', 'lost'] }))).toContain('cannot be reached')
  })
})
