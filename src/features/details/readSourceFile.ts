import type { StoredSource } from '../../datasets/libraryUpgrades'
import { sha256 } from '../../domain/sha256'
import type { LocalText } from '../../domain/text'

/** What a file is that was offered as a dataset's document. */
export type SourceReading =
  | { readonly type: 'read'; readonly source: StoredSource }
  /** Another file; with its own SHA-256. */
  | { readonly type: 'wrong'; readonly file: string; readonly found: string }
  | { readonly type: 'unreadable'; readonly message: LocalText }

/**
 * Reads a file that should be the document of a dataset, as its offsets count it. Never throws.
 *
 * @param wanted SHA-256 of the document's bytes.
 */
export async function readSourceFile(file: File, wanted: string): Promise<SourceReading> {
  try {
    const { decode, MOST_BYTES } = await import('../../ingest/decode')
    const bytes = new Uint8Array(await file.arrayBuffer())
    // A file that is too large to be read would be too large to be summed in good time.
    const found = bytes.length > MOST_BYTES ? wanted : sha256(bytes)
    if (found !== wanted) return { type: 'wrong', file: file.name, found }
    const decoded = decode(bytes)
    return decoded.ok
      ? { type: 'read', source: { sha256: wanted, file: file.name, text: decoded.text } }
      : { type: 'unreadable', message: decoded.message }
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
