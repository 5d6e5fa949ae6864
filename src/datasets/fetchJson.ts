import { embedded } from './embedded'

/** Gets a URL; the browser's `fetch`, or a test's own. */
export type Fetcher = (url: string) => Promise<Response>

/** A file that could not be had: which, and why; `status` is the server's answer, where there was one. */
export class FileError extends Error {
  override readonly name = 'FileError'

  constructor(
    readonly file: string,
    readonly reason: 'unreachable' | 'refused' | 'not-json',
    readonly status: number | null,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${file} ${message}`, options)
  }
}

/**
 * A JSON file that is served with the product, or lies in the one HTML file that the product was opened from.
 *
 * @param file path from the product's root, such as `geo/divisions.topo.json`.
 * @throws FileError: no connection, an error of the server's, an answer that is not JSON (mostly a server's fallback page).
 */
export async function fetchJson(file: string, fetcher: Fetcher = fetch): Promise<unknown> {
  const found = embedded?.data.files[file]
  if (found !== undefined) return found
  let response: Response
  try {
    response = await fetcher(`${import.meta.env.BASE_URL}${file}`)
  } catch (cause) {
    throw new FileError(file, 'unreachable', null, 'could not be fetched: no connection to the server', {
      cause,
    })
  }
  if (!response.ok) {
    const { status } = response
    throw new FileError(file, 'refused', status, `could not be fetched: the server answered ${status}`)
  }
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    const what = /^\s*</.test(text)
      ? 'a web page (is the file missing on the server?)'
      : 'something that is not JSON'
    throw new FileError(
      file,
      'not-json',
      response.status,
      `could not be read: the server answered ${response.status} with ${what}`,
      { cause },
    )
  }
}
