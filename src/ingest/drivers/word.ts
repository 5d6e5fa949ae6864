import { failed, type OpenedFile } from '../opened'
import { DAMAGED } from './damaged'

/** The paragraphs of a Word file, as text. @param bytes an archive that was seen to unpack to a sane size. */
export async function openWord(bytes: Uint8Array): Promise<OpenedFile> {
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.extractRawText(sourceOf(bytes))
    return /\S/.test(value)
      ? { type: 'text', text: value, guessed: null }
      : failed('文档里没有文字。', 'the document holds no text.')
  } catch {
    return DAMAGED
  }
}

/** The library takes a buffer of Node's there, and an ArrayBuffer in a browser. */
function sourceOf(bytes: Uint8Array): { buffer: Buffer } | { arrayBuffer: ArrayBuffer } {
  if (typeof Buffer !== 'undefined') return { buffer: Buffer.from(bytes) }
  return { arrayBuffer: new Uint8Array(bytes).buffer }
}
