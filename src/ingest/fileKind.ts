/** What a file's name says of it, and how large it may be. */
import { MOST_BYTES, MOST_TABLE_BYTES } from './limits'
import { type Failed, failed } from './opened'

/** In small letters, without its dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Why a file need not even be read: it is too large. `null` where it may be opened. @param size in bytes */
export function refusalBySize(name: string, size: number): Failed | null {
  const most = /^(?:csv|tsv|tab|json|xlsx|parquet)$/.test(endingOf(name)) ? MOST_TABLE_BYTES : MOST_BYTES
  if (size <= most) return null
  const limit = most / 1024 / 1024
  return endingOf(name) === 'json'
    ? failed(
        `文件超过 ${limit} MB；整库的备份请在“数据集”中导入，其他文件请分成几份。`,
        `the file is larger than ${limit} MB: import the backup of a library under “Datasets”, split any other file.`,
      )
    : failed(`文件超过 ${limit} MB；请分成几份。`, `the file is larger than ${limit} MB: split it.`)
}
