/** Bytes to text: UTF-8, UTF-16 and GB18030, declared or not; anything that is no text is refused with a reason. */
import type { LocalText } from '../domain/text'
import { MOST_BYTES } from './limits'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export type Decoded =
  /** `isGuessed`: nothing in the file says what it is written in. */
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly isGuessed: boolean }
  | { readonly ok: false; readonly message: Required<LocalText> }

const refuse = (zh: string, en: string): Decoded => ({ ok: false, message: { zh, en } })

/** First bytes of files that are no texts, whatever their names say. */
const SIGNATURES: readonly (readonly [bytes: string, zh: string, en: string])[] = [
  ['89504e47', 'PNG 图片', 'a PNG picture'],
  ['ffd8ff', 'JPEG 图片', 'a JPEG picture'],
  ['47494638', 'GIF 图片', 'a GIF picture'],
  ['52494646', 'WebP 图片或媒体文件', 'a WebP picture or a media file'],
  ['25504446', 'PDF 文件', 'a PDF file'],
  ['504b0304', '压缩包', 'a ZIP archive'],
  ['d0cf11e0', '旧版或加密的 Word、Excel 文件', 'an old or encrypted Word or Excel file'],
  ['1f8b', 'gzip 压缩文件', 'a gzip file'],
  ['377abcaf', '7-Zip 压缩包', 'a 7-Zip archive'],
  ['52617221', 'RAR 压缩包', 'a RAR archive'],
  ['7b5c7274', 'RTF 文件', 'an RTF file'],
]

/**
 * Decodes a file. A byte order mark stays in the text, so that offsets are those of the file. Never throws.
 *
 * @param most bytes that are read.
 */
export function decode(bytes: Uint8Array, most = MOST_BYTES): Decoded {
  if (bytes.length === 0) return refuse('文件是空的。', 'the file is empty.')
  if (bytes.length > most) {
    const size = most / 1024 / 1024
    return refuse(`文件超过 ${size} MB；请分成几份。`, `the file is larger than ${size} MB: split it.`)
  }
  const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const binary = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (binary) {
    return refuse(
      `这是${binary[1]}，不是文本；请另存为纯文本（UTF-8）、.docx 或 .xlsx。`,
      `this is ${binary[2]}, not text: save it as plain text (UTF-8), .docx or .xlsx.`,
    )
  }
  if (head.startsWith('fffe')) return decodeAs(bytes, 'utf-16le', false) ?? NO_TEXT
  if (head.startsWith('feff')) return decodeAs(bytes, 'utf-16be', false) ?? NO_TEXT
  const zeros = zerosOf(bytes)
  if (zeros === 'odd') return decodeAs(bytes, 'utf-16le', true) ?? NO_TEXT
  if (zeros === 'even') return decodeAs(bytes, 'utf-16be', true) ?? NO_TEXT
  if (zeros === 'both') return NO_TEXT
  const utf8 = decodeAs(bytes, 'utf-8', false)
  if (utf8) return utf8
  const gb = isDamagedUtf8(bytes) ? null : decodeAs(bytes, 'gb18030', true)
  return gb?.ok && isChinese(gb.text) ? gb : damaged(bytes)
}

const NO_TEXT = refuse('这不是文本文件。', 'this is no text file.')

function decodeAs(bytes: Uint8Array, encoding: Encoding, isGuessed: boolean): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return { ok: true, text, encoding, isGuessed }
  } catch {
    return null
  }
}

/** Where zero bytes stand: of ASCII in UTF-16, every second byte is zero. Looks at the beginning only. */
function zerosOf(bytes: Uint8Array): 'none' | 'even' | 'odd' | 'both' {
  let even = 0
  let odd = 0
  const end = Math.min(bytes.length, 65_536)
  for (let i = 0; i < end; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return 'none'
  if (even < odd / 10) return 'odd'
  return odd < even / 10 ? 'even' : 'both'
}

/** UTF-8 but for a few places: then GB18030 would give nonsense. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const good = text.match(/[\u4e00-\u9fa5，。、：；]/g)?.length ?? 0
  return good > bad * 4
}

/** Mostly characters in common use: other encodings read as GB18030 give rare ones. */
function isChinese(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const common = text.match(/[\u4e00-\u9fa5，。、：；“”《》（）]/g)?.length ?? 0
  return common * 10 >= foreign * 8
}

function damaged(bytes: Uint8Array): Decoded {
  const line = lineOfDamage(bytes)
  return refuse(
    `不是有效的 UTF-8（第 ${line} 行），也不像 GB18030；请另存为 UTF-8。`,
    `this is not valid UTF-8 (line ${line}), nor does it look like GB18030: save it as UTF-8.`,
  )
}

function lineOfDamage(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; start < bytes.length; line++) {
    const stop = bytes.indexOf(10, start)
    const end = stop < 0 ? bytes.length : stop + 1
    if (!decodeAs(bytes.subarray(start, end), 'utf-8', false)) return line
    start = end
  }
  return 1
}
