import { strToU8, zipSync } from 'fflate'

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run of a paragraph, in Word's XML. */
export const wordRun = (line: string): string =>
  `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`

/** A .docx of plain paragraphs. @param more parts of the package by their paths. */
export function wordFile(lines: readonly string[], more: Record<string, Uint8Array> = {}): Uint8Array {
  return wordFileOf(lines.map((line) => `<w:p>${wordRun(line)}</w:p>`).join(''), more)
}

/** A .docx with this body, in Word's XML. */
export function wordFileOf(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(document),
    ...more,
  })
}
