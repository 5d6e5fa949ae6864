/** The text of a document: of a Word file its paragraphs, of anything else what its bytes say. */
import type { LocalText } from '../domain/text'
import { decode, type Encoding, MOST_BYTES } from './decode'
import { checkZip } from './zip'

export type Opened =
  /** `guessed`: the encoding, where nothing in the file says it. */
  | { readonly ok: true; readonly text: string; readonly guessed: Encoding | null }
  | { readonly ok: false; readonly message: Required<LocalText> }

const refuse = (zh: string, en: string): Opened => ({ ok: false, message: { zh, en } })

const WORD = 'word/document.xml'

/** Opens a file of any kind. Never throws. The library that reads Word files is loaded when one comes. */
export async function openDocument(bytes: Uint8Array): Promise<Opened> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
  if (isArchive && bytes.length <= MOST_BYTES) return openWord(bytes)
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  return { ok: true, text: decoded.text, guessed: decoded.isGuessed ? decoded.encoding : null }
}

async function openWord(bytes: Uint8Array): Promise<Opened> {
  const archive = await checkZip(bytes)
  if (!archive.ok && archive.reason === 'too-large') {
    return refuse('文件展开后过大，没有打开。', 'the file unpacks to too much: it was not opened.')
  }
  if (!archive.ok) return DAMAGED
  if (!archive.names.has(WORD)) {
    return refuse(
      '这是压缩包，不是 Word 文档；请给 .docx 或纯文本。',
      'this is an archive, but no Word document: give a .docx or plain text.',
    )
  }
  try {
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.extractRawText(sourceOf(bytes))
    return /\S/.test(value)
      ? { ok: true, text: value, guessed: null }
      : refuse('文档里没有文字。', 'the document holds no text.')
  } catch {
    return DAMAGED
  }
}

const DAMAGED = refuse(
  'Word 文档已损坏，无法打开；请重新保存。',
  'the Word document is damaged and cannot be opened: save it again.',
)

/** The library takes a buffer of Node's there, and an ArrayBuffer in a browser. */
function sourceOf(bytes: Uint8Array): { buffer: Buffer } | { arrayBuffer: ArrayBuffer } {
  if (typeof Buffer !== 'undefined') return { buffer: Buffer.from(bytes) }
  return { arrayBuffer: new Uint8Array(bytes).buffer }
}
