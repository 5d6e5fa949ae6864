import type { StoredSource } from '../../datasets/libraryUpgrades'
import type { LocalText } from '../../domain/text'
import { refusalBySize } from '../../ingest/fileKind'
import type { OpenedFile } from '../../ingest/opened'
import type { StartThread } from '../../ingest/worker/thread'

/** What a file is that was offered as a dataset's document. */
export type SourceReading =
  | { readonly type: 'read'; readonly source: StoredSource }
  /** Another file; with its own SHA-256. */
  | { readonly type: 'wrong'; readonly file: string; readonly found: string }
  | { readonly type: 'unreadable'; readonly message: LocalText }

const NO_TEXT: LocalText = {
  zh: '文件是对的，但其中没有可以对照的文字（例如是数据集，或有多张工作表）。',
  en: 'this is the right file, but it has no text to point into (a dataset, or several sheets).',
}

/**
 * Reads a file that should be the document of a dataset, as its offsets count it. Never throws.
 *
 * @param wanted SHA-256 of the document's bytes. @param start another thread to read in; in tests.
 */
export async function readSourceFile(
  file: File,
  wanted: string,
  start?: StartThread,
): Promise<SourceReading> {
  const refusal = refusalBySize(file.name, file.size)
  if (refusal) return { type: 'unreadable', message: refusal.message }
  try {
    const { createImporter } = await import('../../ingest/worker/importer')
    const importer = createImporter({}, start)
    const bytes = await file.arrayBuffer()
    const opened = await importer.open({ name: file.name, bytes }).finally(importer.close)
    const { sha256 } = opened
    if (sha256 !== '' && sha256 !== wanted) return { type: 'wrong', file: file.name, found: sha256 }
    if (opened.type === 'failed') return { type: 'unreadable', message: opened.message }
    const text = await textOf(opened)
    return text === null
      ? { type: 'unreadable', message: NO_TEXT }
      : { type: 'read', source: { sha256, file: file.name, text } }
  } catch {
    return {
      type: 'unreadable',
      message: {
        zh: '文件读不出来（可能已移动，或没有权限）；请重新选择。',
        en: 'the file cannot be read (moved, or not permitted?): choose it again.',
      },
    }
  }
}

/** What the reader's offsets count in: of a table, the text that stands for its sheet. */
async function textOf(opened: OpenedFile): Promise<string | null> {
  if (opened.type === 'text') return opened.text
  const [sheet, ...others] = opened.type === 'table' ? opened.sheets : []
  if (!sheet || others.length > 0) return null
  const { renderSheet } = await import('../../ingest/table/rendering')
  return renderSheet(sheet).text
}
