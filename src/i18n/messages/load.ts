import { formatCount } from '../../domain/numbers'
import { counted } from '../counted'
import { defineMessages } from '../lang'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

/** The reading of large files. */
export const loadMessages = defineMessages({
  zh: {
    reading: '读取进度',
    isReading: '正在读取文件',
    isSearching: '正在搜索标题，找到的还会增加',
    rows: (rows: number) => `已读 ${formatCount(rows)} 行`,
    rowsOf: (rows: number, total: number) => `已读 ${formatCount(rows)} / ${formatCount(total)} 行`,
    bytes: (bytes: number) => `${megabytes(bytes)} MB`,
    bytesOf: (bytes: number, total: number) => `${megabytes(bytes)} / ${megabytes(total)} MB`,
    whole: '服务器不支持分段读取，须读完整个文件',
    wasWhole: '这台服务器不支持分段读取（HTTP Range），所以读了整个文件。换用支持它的服务器会快得多。',
    waiting: '连接中断，正在重试，已读部分保留',
    index: (rows: number, total: number, bytes: number) =>
      `正在读取标题供搜索：${formatCount(rows)} / ${formatCount(total)} 条（索引\u00a0${megabytes(bytes)}\u00a0MB）`,
    cancel: '停止',
    comma: '，',
    refused: (id: string) => `未能打开“${id}”，仍显示原来的数据集：`,
  },
  en: {
    reading: 'How far the file is read',
    isReading: 'The file is being read',
    isSearching: 'Titles are being searched: more may be found',
    rows: (rows) => `${counted(rows, 'row')} read`,
    rowsOf: (rows, total) => `${formatCount(rows)} of ${counted(total, 'row')} read`,
    bytes: (bytes) => `${megabytes(bytes)} MB`,
    bytesOf: (bytes, total) => `${megabytes(bytes)} of ${megabytes(total)} MB`,
    whole: 'this server gives no parts of files, so all of it is read',
    wasWhole:
      'This server gives no parts of files (HTTP ranges), so all of this one was read. A server that does is much faster.',
    waiting: 'the connection broke and is being tried again; what has come is kept',
    index: (rows, total, bytes) =>
      `Reading titles for the search: ${formatCount(rows)} of ${formatCount(total)} (index\u00a0${megabytes(bytes)}\u00a0MB)`,
    cancel: 'Stop',
    comma: ', ',
    refused: (id) => `“${id}” could not be opened; this is still the dataset before it.`,
  },
})
