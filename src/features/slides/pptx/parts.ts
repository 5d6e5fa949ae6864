import { el, text, type Xml, xmlDocument } from './xml'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

/** How one part names another. */
export interface Relationship {
  readonly type: string
  /** The other part's path from the top of the package. */
  readonly target: string
}

/** Content types of parts, by the folder that they lie in; other files go by their ending. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${OPEN_XML}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\//, `${OPEN_XML}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\//, `${OPEN_XML}.presentationml.slideLayout+xml`],
  [/^ppt\/notesMasters\//, `${OPEN_XML}.presentationml.notesMaster+xml`],
  [/^ppt\/slides\//, `${OPEN_XML}.presentationml.slide+xml`],
  [/^ppt\/notesSlides\//, `${OPEN_XML}.presentationml.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${OPEN_XML}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${OPEN_XML}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${OPEN_XML}.presentationml.tableStyles+xml`],
  [/^ppt\/theme\//, `${OPEN_XML}.theme+xml`],
  [/^ppt\/charts\//, `${OPEN_XML}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OPEN_XML}.extended-properties+xml`],
  [/^xl\/workbook\.xml$/, `${OPEN_XML}.spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\//, `${OPEN_XML}.spreadsheetml.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${OPEN_XML}.spreadsheetml.styles+xml`],
]

const ENDINGS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
}

/** The parts of an Office file: each with its content type and its relationships, from which both lists follow. */
export class Parts {
  readonly #files = new Map<string, Uint8Array>()
  readonly #types: Xml[] = []

  /** Adds a part that is XML. Its relationships get the ids rId1, rId2 … in their order. */
  addXml(path: string, root: Xml, relationships: readonly Relationship[] = []): void {
    this.#files.set(path, encode(xmlDocument(root)))
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1]
    if (type === undefined) throw new Error(`${path} has no content type`)
    this.#types.push(el('Override', { PartName: `/${path}`, ContentType: type }))
    if (relationships.length > 0) this.addRelationships(path, relationships)
  }

  /** Adds a part of another kind, such as a picture. */
  addFile(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes)
  }

  /** @param of the part that names the others; '' for the package itself. */
  addRelationships(of: string, relationships: readonly Relationship[]): void {
    const items = relationships.map(({ type, target }, i) =>
      el('Relationship', {
        Id: `rId${i + 1}`,
        Type: type.includes(':') ? type : `${OFFICE}/${type}`,
        Target: relativePath(of, target),
      }),
    )
    const at = of.lastIndexOf('/') + 1
    const path = `${of.slice(0, at)}_rels/${of.slice(at)}.rels`
    const root = el('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...items)
    this.#files.set(path, encode(xmlDocument(root)))
  }

  /** All files by path, the list of content types first, as Office itself writes it. */
  files(): ReadonlyMap<string, Uint8Array> {
    const present = new Set([...this.#files.keys()].map((path) => path.slice(path.lastIndexOf('.') + 1)))
    const defaults = Object.entries(ENDINGS)
      .filter(([ending]) => present.has(ending))
      .map(([ending, type]) => el('Default', { Extension: ending, ContentType: type }))
    const types = el('Types', { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...this.#types)
    return new Map([['[Content_Types].xml', encode(xmlDocument(types))], ...this.#files])
  }
}

/** Relationship type of the file's title, author and dates. */
export const CORE_PROPERTIES = `${PACKAGE}/relationships/metadata/core-properties`

function encode(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < base.length && base[shared] === target[shared]) shared++
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

/** Title, author and dates of a file. */
export function coreProperties(of: { title: string; creator: string; made: string; language: string }): Xml {
  const time = { 'xsi:type': 'dcterms:W3CDTF' }
  const made = text(`${of.made.slice(0, 19)}Z`)
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    el('dc:title', {}, text(of.title)),
    el('dc:creator', {}, text(of.creator)),
    el('cp:lastModifiedBy', {}, text(of.creator)),
    el('dcterms:created', time, made),
    el('dcterms:modified', time, made),
    el('dc:language', {}, text(of.language)),
  )
}
