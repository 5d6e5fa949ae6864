import type { QueryClient } from '@tanstack/react-query'
import { openDatasetQuery } from '../../datasets/opening'
import { type DataFormat, dataFile, dataName } from '../../datasets/serialise/dataFile'
import { cite } from '../../domain/citation'
import { NO_FILTERS } from '../../domain/filters'
import type { Lang } from '../../domain/text'
import { formatView } from '../../state/url'
import { DEFAULT_VIEW } from '../../state/view'

/** A dataset whole, as a file. @throws as a query of it fails: `DatasetError`, `FileError` */
export async function exportDataset(
  client: QueryClient,
  id: string,
  format: DataFormat,
  { lang, product }: { readonly lang: Lang; readonly product: string },
): Promise<{ readonly file: Blob; readonly name: string }> {
  const { header, engine } = await client.fetchQuery(openDatasetQuery(id))
  const { origin, pathname } = window.location
  const citation = cite({ type: 'dataset' }, 'plain', {
    dataset: header,
    lang,
    product,
    url: origin + pathname + formatView({ ...DEFAULT_VIEW, dataset: id }),
    accessed: new Date().toLocaleDateString('sv'),
  })
  const file = await dataFile(format, {
    header,
    engine,
    filters: NO_FILTERS,
    sort: 'date',
    words: {},
    citation,
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  return { file, name: dataName(format, id, false) }
}
