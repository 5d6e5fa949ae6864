/** Where a large file of the server's folder `data/` is. */
export function addressOf(path: string): string {
  return new URL(`${import.meta.env.BASE_URL}data/${path}`, location.href).href
}

/** Where a file's summary stands: beside it. */
export function summaryPath(path: string): string {
  return `${path}.summary.json`
}
