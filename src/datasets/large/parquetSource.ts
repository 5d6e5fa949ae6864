import { FOOTER_BYTES, openParquet } from './parquet'
import { readCounted } from './parquetCounted'
import { forTitles, ParquetRows } from './parquetRows'
import { openRangeFile } from './rangeFile'
import type { OpenSource } from './source'

/** Parquet: the filter columns now, the texts when they are asked for. */
export const openParquetSource: OpenSource = async (url, onProgress) => {
  let bytes = 0
  const file = await openRangeFile(url, {
    endBytes: FOOTER_BYTES,
    onBytes: (more) => {
      bytes += more
      onProgress({ bytes })
    },
    onWaiting: (isWaiting) => onProgress({ isWaiting }),
  })
  onProgress({ isWhole: file.isWhole })
  const dataset = await openParquet(url, file)
  onProgress({
    totalRows: dataset.rows,
    totalBytes: file.isWhole ? file.byteLength : bytes + dataset.filterBytes,
  })
  const { columns, places } = await readCounted(dataset, (rows) => onProgress({ rows }))
  const rows = new ParquetRows(dataset)
  return {
    header: dataset.header,
    places,
    columns,
    readNow: (wanted) => rows.readNow(wanted),
    read: (wanted, signal) => rows.read(wanted, signal),
    locate: (id, signal) => rows.locate(id, signal),
    rowOf: (id) => rows.rowOf(id),
    forTitles: (found, isUrgent) => forTitles(dataset, found, isUrgent),
  }
}
