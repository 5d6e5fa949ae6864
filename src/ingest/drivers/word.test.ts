import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { wordFile, wordFileOf, wordRun } from '../../testing/wordFile'
import { readFixtures, readIndex } from '../fixtures/fixtures'
import { openFile } from '../openFile'
import { readDigest } from '../readDigest'

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
    const body = `<w:p>${wordRun('一、华北')}<w:r><w:br/></w:r>${wordRun('1. 北京')}<w:r><w:tab/></w:r>${wordRun('九条')}</w:p>`
    expect(await textOf(wordFileOf(body))).toBe('一、华北\n1. 北京\t九条\n\n')
  })

  test('numbers of lists are written out, those further in begin anew, and bullets have none', async () => {
    const formats = (levels: readonly string[]) =>
      levels.map((format, i) => `<w:lvl w:ilvl="${i}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')
    const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${formats(['decimal', 'decimal'])}</w:abstractNum><w:abstractNum w:abstractNumId="1">${formats(['bullet'])}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const item = (id: number, level: number, line: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${wordRun(line)}</w:p>`
    const body = [
      item(1, 0, '北京'),
      item(1, 1, '政策'),
      item(1, 1, '声音'),
      `<w:p>${wordRun('正文')}</w:p>`,
      item(1, 0, '天津'),
      item(1, 1, '应用'),
      item(2, 0, '附注'),
    ].join('')
    const relations =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>'
    const bytes = wordFileOf(body, {
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
