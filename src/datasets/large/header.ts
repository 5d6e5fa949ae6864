import type { Dataset } from '../../domain/dataset'
import { DatasetError } from '../datasetError'
import type { DatasetHeader } from '../openDataset'
import { parseDataset } from '../schema'
import { HEADER_KEY } from './layout'
import { trouble } from './trouble'

/** A dataset's header, as JSON. @throws DatasetError */
export function parseHeader(url: string, text: string): DatasetHeader {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw trouble(url, 'noHeader', HEADER_KEY)
  }
  const parsed = parseDataset({ ...(value as Partial<Dataset>), entries: [] })
  if (!parsed.ok) {
    throw new DatasetError(
      parsed.problems.map(({ path, message }) => ({ path: `${url}: ${HEADER_KEY}.${path}`, message })),
    )
  }
  const { entries, ...header } = parsed.dataset
  return header
}
