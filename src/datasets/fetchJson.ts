/** A file that could not be had: its path from the product's root, and why. */
export class FetchError extends Error {
  override readonly name = 'FetchError'

  constructor(
    readonly file: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${reason}`, options)
  }
}

/**
 * Fetches a JSON file that is served with the product.
 *
 * @param file path from the product's root, such as `geo/divisions.topo.json`.
 * @throws FetchError where the server cannot be reached, answers with an error, or answers with something else.
 */
export async function fetchJson(file: string): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(`${import.meta.env.BASE_URL}${file}`)
  } catch (cause) {
    throw new FetchError(file, 'the server could not be reached', { cause })
  }
  if (!response.ok) throw new FetchError(file, `HTTP ${response.status} ${response.statusText}`.trim())
  try {
    return await response.json()
  } catch (cause) {
    throw new FetchError(file, 'the answer is not JSON', { cause })
  }
}
