import { type RangeOptions, wait } from './rangeFile'
import { trouble } from './trouble'

/** Between tries; the last is repeated for ever. */
const PAUSES_MS = [200, 1000, 3000]

export interface StreamOptions extends Omit<RangeOptions, 'endBytes'> {
  /** The file's length in bytes, where the server tells it. */
  readonly onLength: (bytes: number) => void
}

/**
 * The bytes of a file as they come. Where the connection breaks, the rest is asked for until it comes; a server without
 * ranges sends all again, of which the part that is known is passed over.
 *
 * @throws DatasetError where the file is not there, or changes while it is read.
 */
export async function* streamFile(url: string, options: StreamOptions): AsyncGenerator<Uint8Array> {
  const { fetcher = fetch, pause = wait, onBytes, onWaiting, onLength } = options
  let at = 0
  let tag: string | null = null
  let takesRanges = false
  for (let attempt = 0; ; attempt++) {
    try {
      const response: Response = await fetcher(
        url,
        at > 0 && takesRanges ? { headers: { Range: `bytes=${at}-` } } : {},
      )
      const { status, headers }: Response = response
      if (status < 500 && !response.ok) throw trouble(url, 'missing', String(status))
      if (status >= 500) throw new Error(`the server answered ${status}`)
      if (at === 0) {
        tag = headers.get('ETag')
        takesRanges = headers.get('Accept-Ranges') === 'bytes' && headers.get('Content-Encoding') === null
        const length = Number(headers.get('Content-Length'))
        if (length > 0 && headers.get('Content-Encoding') === null) onLength(length)
      } else if (headers.get('ETag') !== tag) throw trouble(url, 'changed')
      if (attempt > 0) onWaiting(false)
      let known = status === 206 ? 0 : at
      const reader = response.body?.getReader()
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        const news = next.value.subarray(Math.min(known, next.value.length))
        known -= next.value.length - news.length
        if (news.length === 0) continue
        at += news.length
        onBytes(news.length)
        yield news
      }
      return
    } catch (error) {
      if (error instanceof Error && error.name === 'DatasetError') throw error
      if (at === 0 && attempt > 0) throw trouble(url, 'unreachable')
      onWaiting(true)
      await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0)
    }
  }
}
