/** What can be wrong with a large file: what, where, and what to do, in both languages. */
import { DatasetError } from '../datasetError'

/** Texts by what is wrong; `detail` is a column's name, a number or the machine's own words. */
const MESSAGES = {
  missing: (detail: string) => ({
    zh: `服务器答复 ${detail}；请检查文件是否在服务器上。`,
    en: `the server answered ${detail}: check that the file is on it.`,
  }),
  unreachable: () => ({
    zh: '连不上服务器；请检查网络后重试。',
    en: 'the server cannot be reached: check the network and try again.',
  }),
  changed: () => ({
    zh: '文件在读取途中变了；请重新打开。',
    en: 'the file has changed while it was read: open it again.',
  }),
  noLength: () => ({
    zh: '服务器没有说明文件有多长（Content-Range）；请换一台支持分段读取的服务器。',
    en: 'the server does not say how long the file is (Content-Range): use one that gives parts of files.',
  }),
  notParquet: () => ({
    zh: '不是完整的 Parquet 文件：开头或结尾缺失，可能只传了一半；请重新生成或上传。',
    en: 'is no whole Parquet file: its beginning or end is missing, as when a copy was cut short. Write or upload it again.',
  }),
  damaged: (detail: string) => ({
    zh: `文件损坏，读不下去（${detail}）；请重新生成或上传。`,
    en: `is damaged and cannot be read (${detail}): write or upload it again.`,
  }),
  noHeader: (detail: string) => ({
    zh: `元数据中没有 ${detail}（数据集的标题、时段、主题等）；请用本产品的格式写出。`,
    en: `has no ${detail} in its metadata (the dataset’s title, period, topics): write it in the product’s layout.`,
  }),
  noColumn: (detail: string) => ({
    zh: `缺少列 ${detail}；请补上这一列。`,
    en: `lacks the column ${detail}: add it.`,
  }),
  wrongColumn: (detail: string) => ({
    zh: `列的类型不对，应为${detail}；请改正后重新写出。`,
    en: `is a column of the wrong type: it must hold ${detail}. Write it again.`,
  }),
  wrongValue: (detail: string) => ({
    zh: `有无法识别的值：${detail}；请改正后重新写出。`,
    en: `holds a value that cannot be understood: ${detail}. Mend it and write the file again.`,
  }),
  tooManyRows: (detail: string) => ({
    zh: `有 ${detail} 行，超过浏览器能容纳的 1 亿行；请拆成几个文件。`,
    en: `has ${detail} rows, more than the 100 million that a browser can hold: split it into several files.`,
  }),
  tooManyValues: (detail: string) => ({
    zh: `字段 ${detail} 有超过 65,536 种不同的值；请改用较少的编码。`,
    en: `has more than 65,536 different values in ${detail}: use fewer codes.`,
  }),
  tooLarge: (detail: string) => ({
    zh: `有 ${detail} MB，超过可流式读取的 500 MB；请改用 Parquet。`,
    en: `has ${detail} MB, more than the 500 MB that are streamed: use Parquet.`,
  }),
  notJson: (detail: string) => ({
    zh: `不是本产品格式的 JSON（${detail}）；请检查文件。`,
    en: `is no JSON in the product’s format (${detail}): check the file.`,
  }),
  notCsv: (detail: string) => ({
    zh: `不是本产品导出的 CSV（${detail}）；请用导出的表头。`,
    en: `is no CSV as the product exports it (${detail}): keep its head line.`,
  }),
  stale: () => ({
    zh: '旁边的摘要文件（.summary.json）与它不符；请重新生成摘要。',
    en: 'does not agree with the summary beside it (.summary.json): write that again.',
  }),
  cancelled: () => ({
    zh: '已停止读取；可以重新打开。',
    en: 'was not read to its end, since you stopped it. You can open it again.',
  }),
  memory: () => ({
    zh: '这台设备的内存不足以打开它；请关闭其他页面，或打开较小的数据集。',
    en: 'needs more memory than this device gives the page: close other pages, or open a smaller dataset.',
  }),
  stopped: (detail: string) => ({
    zh: `读取线程中止了（${detail}）；请重试，或打开较小的数据集。`,
    en: `could not be read, its thread has stopped (${detail}): try again, or open a smaller dataset.`,
  }),
} as const satisfies Record<string, (detail: string) => { zh: string; en: string }>

/** The error for something that is wrong with a file, or a column or row of it. */
export function trouble(path: string, what: keyof typeof MESSAGES, detail = ''): DatasetError {
  return new DatasetError([{ path, message: MESSAGES[what](detail) }])
}

/** Whatever was thrown as an error of a file: out of memory where it looks so, else that the file is damaged. */
export function troubleOf(path: string, error: unknown): DatasetError {
  if (error instanceof DatasetError) return error
  const words = error instanceof Error ? error.message : String(error)
  if (isMemory(error)) return trouble(path, 'memory')
  return trouble(path, 'damaged', words.slice(0, 120))
}

function isMemory(error: unknown): boolean {
  return error instanceof RangeError && /alloc|array length|typed array|memory/i.test(error.message)
}
