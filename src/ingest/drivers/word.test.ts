import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFixtures, readIndex } from '../fixtures/fixtures'
import { openFile } from '../openFile'
import { readDigest } from '../readDigest'

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const run = (line: string) => `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`

function wordFile(lines: readonly string[], more: Record<string, Uint8Array> = {}): Uint8Array {
  return packed(lines.map((line) => `<w:p>${run(line)}</w:p>`).join(''), more)
}

function packed(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(document),
    ...more,
  })
}

test('a digest in Word is read like its text', async () => {
  const source = { file: 'x', sha256: '0'.repeat(64) }
  const index = readIndex()
  for (const { text } of readFixtures('tuned').slice(0, 4)) {
    const opened = await openFile(wordFile(text.split('\n')), 'digest.docx')
    const read = (one: string) => {
      const { entries } = readDigest(one, { source, index, today: '2026-01-01' }).dataset
      return entries.map(({ locator, ...entry }) => ({ ...entry, section: locator.section }))
    }
    expect(opened.type === 'text' && read(opened.text)).toEqual(read(text))
  }
})

describe('what Word writes by itself', () => {
  async function textOf(bytes: Uint8Array): Promise<string> {
    const opened = await openFile(bytes, 'a.docx')
    return opened.type === 'text' ? opened.text : JSON.stringify(opened)
  }

  test('lines broken within a paragraph are broken', async () => {
    const body = `<w:p>${run('一、华北')}<w:r><w:br/></w:r>${run('1. 北京')}<w:r><w:tab/></w:r>${run('九条')}</w:p>`
    expect(await textOf(packed(body))).toBe('一、华北\n1. 北京\t九条\n\n')
  })

  test('numbers of lists are written out, those further in begin anew, and bullets have none', async () => {
    const formats = (levels: readonly string[]) =>
      levels.map((format, i) => `<w:lvl w:ilvl="${i}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')
    const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${formats(['decimal', 'decimal'])}</w:abstractNum><w:abstractNum w:abstractNumId="1">${formats(['bullet'])}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const item = (id: number, level: number, line: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(line)}</w:p>`
    const body = [
      item(1, 0, '北京'),
      item(1, 1, '政策'),
      item(1, 1, '声音'),
      `<w:p>${run('正文')}</w:p>`,
      item(1, 0, '天津'),
      item(1, 1, '应用'),
      item(2, 0, '附注'),
    ].join('')
    const relations = RELATIONS.replace('r1', 'r2').replace(
      'officeDocument" Target="word/document.xml',
      'numbering" Target="numbering.xml',
    )
    const bytes = packed(body, {
      'word/numbering.xml': strToU8(numbering),
      'word/_rels/document.xml.rels': strToU8(relations),
    })
    expect((await textOf(bytes)).split('\n\n')).toEqual([
      '1. 北京',
      '1. 政策',
      '2. 声音',
      '正文',
      '2. 天津',
      '1. 应用',
      '附注',
      '',
    ])
  })
})

test('text goes through, and says where its encoding is a guess', async () => {
  expect(await openFile(strToU8('北京'), 'a.txt')).toEqual({ type: 'text', text: '北京', guessed: null })
  expect(await openFile(new Uint8Array([0xb1, 0xb1, 0xbe, 0xa9]), 'a.txt')).toEqual({
    type: 'text',
    text: '北京',
    guessed: 'gb18030',
  })
})

describe('refused, with a reason', () => {
  const zeros = new Uint8Array(80 * 1024 * 1024)
  const cut = wordFile(['北京'])
  test.each([
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), /no Word or Excel file/],
    ['an archive cut short', cut.subarray(0, cut.length - 30), /damaged/],
    ['a Word file without text', wordFile(['']), /no text/],
    [
      'a Word file with a damaged document',
      zipSync({ 'word/document.xml': strToU8('<w:document') }),
      /damaged/,
    ],
    ['an archive that unpacks to too much', wordFile(['北京'], { 'word/bomb.xml': zeros }), /too much/],
    ['a signature and nothing else', new Uint8Array([0x50, 0x4b, 3, 4]), /damaged/],
  ])('%s', async (_, bytes, reason) => {
    const opened = await openFile(bytes, 'a.docx')
    expect(opened.type === 'failed' ? opened.message.en : '').toMatch(reason)
  })

  test('an archive that lies about its sizes', async () => {
    const bytes = wordFile(['北京'], { 'word/bomb.xml': zeros })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    const opened = await openFile(bytes, 'a.docx')
    expect(opened.type === 'failed' ? opened.message.en : '').toMatch(/too much/)
  })
})
