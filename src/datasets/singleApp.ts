import { type FileApp, SINGLE_APP } from '../domain/singleFile'
import { embedded } from './embedded'
import { FileError } from './fetchJson'
import { gunzip, toBase64 } from './packing'

/** The app's half of the one HTML file, as it is put into it. */
export interface SingleApp {
  readonly frame: string
  /** Base64. */
  readonly block: string
}

/**
 * The app's half, from the server or from the very file that the page was opened from.
 *
 * @throws FileError where it cannot be had; AbortError when the signal says so.
 */
export async function loadSingleApp(signal: AbortSignal): Promise<SingleApp> {
  if (embedded) {
    const block = document.getElementById('app')?.textContent?.trim() ?? ''
    return { frame: embedded.app.frame, block }
  }
  const bytes = await fetchBytes(SINGLE_APP, signal)
  const { frame } = JSON.parse(await gunzip(bytes)) as FileApp
  return { frame, block: toBase64(bytes) }
}

async function fetchBytes(file: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response
  try {
    response = await fetch(`${import.meta.env.BASE_URL}${file}`, { signal })
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new FileError(file, 'unreachable', null, 'could not be fetched: no connection to the server', {
      cause,
    })
  }
  const { status } = response
  if (!response.ok) {
    throw new FileError(file, 'refused', status, `could not be fetched: the server answered ${status}`)
  }
  return new Uint8Array(await response.arrayBuffer())
}
