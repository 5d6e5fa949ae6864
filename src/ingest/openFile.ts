/** Opens files of every kind: one driver a format, its library loaded when such a file comes. */
import type { Driver } from './drivers/driver'
import { endingOf } from './fileKind'
import { failed, type OpenedFile, type Progress } from './opened'

/**
 * Opens a file by what is in it, and by its name where its content could be several things. Never throws, whatever the
 * file: only the signal's reason, once it is aborted between two steps.
 *
 * @param name of the file, without a path.
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  progress: Progress = () => {},
  signal?: AbortSignal,
): Promise<OpenedFile> {
  try {
    const driver = await driverOf(bytes, name)
    return await driver(bytes, name, progress, signal)
  } catch (error) {
    signal?.throwIfAborted()
    const why = error instanceof Error ? error.message : String(error)
    return failed(`文件无法打开：${why}`, `the file cannot be opened: ${why}`)
  }
}

async function driverOf(bytes: Uint8Array, name: string): Promise<Driver> {
  const ending = endingOf(name)
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  if (head === 'PK\x03\x04') return (await import('./drivers/archive')).openArchive
  if (head === 'PAR1') return (await import('./drivers/parquet')).openParquet
  if (ending === 'json' || isJson(bytes)) return (await import('./drivers/json')).openJson
  if (/^(?:csv|tsv|tab)$/.test(ending)) return (await import('./drivers/csv')).openCsv
  return (await import('./drivers/text')).openText
}

/** Whether it starts as a JSON file of the product does, whatever its name. */
function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 400))
  return /^\s*\{/.test(start) && start.includes('"policy-map-')
}
