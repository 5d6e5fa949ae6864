import { describe, expect, test } from 'vitest'
import { decode } from './decode'
import { MOST_BYTES } from './limits'

const utf8 = new TextEncoder()

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle)
  return bytes
}

/** 北京：政策，声音。 in GB18030. */
const GB = [
  0xb1, 0xb1, 0xbe, 0xa9, 0xa3, 0xba, 0xd5, 0xfe, 0xb2, 0xdf, 0xa3, 0xac, 0xc9, 0xf9, 0xd2, 0xf4, 0xa1, 0xa3,
]

describe('text', () => {
  test.each([
    ['UTF-8', utf8.encode('北京\n政策'), { text: '北京\n政策', encoding: 'utf-8', isGuessed: false }],
    ['UTF-8 with a mark, which stays', utf8.encode('\ufeff北京'), { text: '\ufeff北京', encoding: 'utf-8' }],
    ['UTF-16, little end first', utf16('\ufeff北京', true), { text: '\ufeff北京', encoding: 'utf-16le' }],
    ['UTF-16, big end first', utf16('\ufeff北京', false), { text: '\ufeff北京', encoding: 'utf-16be' }],
    ['UTF-16 without a mark', utf16('1. Beijing 北京', true), { text: '1. Beijing 北京', isGuessed: true }],
    ['GB18030', new Uint8Array(GB), { text: '北京：政策，声音。', encoding: 'gb18030', isGuessed: true }],
  ])('%s', (_, bytes, decoded) => {
    expect(decode(bytes)).toMatchObject({ ok: true, ...decoded })
  })
})

describe('refused, with a reason', () => {
  test.each([
    ['an empty file', new Uint8Array(), /empty/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /PNG picture/],
    ['a Word file', utf8.encode('PK\u0003\u0004…'), /\.docx/],
    ['bytes with zeros', new Uint8Array([1, 0, 0, 1, 0, 0, 5, 0, 0]), /no text file/],
    ['damaged UTF-8', new Uint8Array([...utf8.encode('北京政策声音应用\n北京'), 0xff]), /line 2/],
    ['Latin letters with accents', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0xe8, 0x20]), /UTF-8/],
    ['a file that is too large', new Uint8Array(MOST_BYTES + 1), /larger than 32 MB/],
  ])('%s', (_, bytes, reason) => {
    const decoded = decode(bytes)
    expect(decoded.ok ? '' : decoded.message.en).toMatch(reason)
  })
})
