import type { StoredSource } from '../../datasets/libraryUpgrades'
import type { LocalText } from '../../domain/text'

/** What a file is that was offered as a dataset's document. */
export type SourceReading =
  | { readonly type: 'read'; readonly source: StoredSource }
  /** Another file; with its own SHA-256. */
  | { readonly type: 'wrong'; readonly file: string; readonly found: string }
  | { readonly type: 'unreadable'; readonly message: LocalText }

const NO_TEXT: LocalText = { zh: '这个文件不是文字。', en: 'this file is no text.' }

/**
 * Reads a file that should be the document of a dataset, as its offsets count it. Never throws.
 *
 * @param wanted SHA-256 of the document's bytes.
 */
export async function readSourceFile(file: File, wanted: string): Promise<SourceReading> {
  try {
    const { createImporter } = await import('../../ingest/worker/importer')
    const importer = createImporter({})
    const bytes = await file.arrayBuffer()
    const opened = await importer.open({ name: file.name, bytes }).finally(importer.close)
    const { sha256 } = opened
    if (sha256 !== wanted) return { type: 'wrong', file: file.name, found: sha256 }
    if (opened.type === 'text')
      return { type: 'read', source: { sha256, file: file.name, text: opened.text } }
    return { type: 'unreadable', message: opened.type === 'failed' ? opened.message : NO_TEXT }
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
