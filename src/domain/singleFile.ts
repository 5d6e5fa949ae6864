/**
 * The product in one HTML file: a frame that is the same for everybody, and two blocks of text in it, both gzip in
 * base64, so that nothing in them can end the block: the app, and the data that it shows.
 */
import type { Briefing } from './briefing'
import type { LocalText } from './text'

export const FILE_DATA_FORMAT = 'policy-map-file/1'

/** What the catalogue says about a dataset. */
export interface CatalogueItem {
  readonly id: string
  readonly title: LocalText
  readonly period: { readonly start: string; readonly end: string }
  /** How many entries it has. */
  readonly entries: number
  /** Its file, from the folder `data/`. */
  readonly path: string
}

export interface Catalogue {
  /** Id of the dataset that is opened where a link names none. */
  readonly default: string
  readonly datasets: readonly CatalogueItem[]
}

/** What a file carries: its checksum is the SHA-256 of this as JSON in UTF-8. */
export interface FileData {
  readonly format: typeof FILE_DATA_FORMAT
  readonly catalogue: Catalogue
  /** What the app otherwise fetches, by path from the product's root. */
  readonly files: Readonly<Record<string, unknown>>
  /** The briefing that opens with the file. */
  readonly briefing: Briefing | null
}

/** The app's half, JSON under gzip at `SINGLE_APP`: made by the build, the same for every file. */
export interface FileApp {
  /** The HTML around the blocks, with a mark where each goes. */
  readonly frame: string
  readonly script: string
  readonly style: string
  /** The live map's worker. */
  readonly worker: string
}

/** Where the build puts the app's half, from the product's root. */
export const SINGLE_APP = 'single/app.bin'

/** Files besides the dataset that the app may ask for: boundaries, and the names that imports look for. */
export const GEO_FILES = [
  'geo/divisions.topo.json',
  'geo/prefectures.topo.json',
  'geo/places.json',
  'geo/names.json',
  'geo/approval.json',
] as const

export interface SingleParts {
  readonly frame: string
  /** Plain text, in the window's title and for whoever opens the file in an editor. */
  readonly title: string
  /** Lower-case hexadecimal SHA-256 of the data. */
  readonly checksum: string
  /** Base64 of `SINGLE_APP` as it is. */
  readonly app: string
  /** Base64 of the data's JSON under gzip. */
  readonly data: string
}

/** Puts the blocks into the frame. @throws Error where a block is no base64 or the frame lacks its mark. */
export function singleHtml({ frame, title, checksum, app, data }: SingleParts): string {
  if (!/^[0-9a-f]{64}$/.test(checksum)) throw new Error('The checksum is no SHA-256')
  for (const block of [app, data]) {
    if (!/^[\w+/]+=*$/.test(block)) throw new Error('A block of the file is not base64')
  }
  const marks = { title: escapeHtml(title), checksum, app, data }
  return Object.entries(marks).reduce((html, [name, text]) => {
    const [before, after, ...rest] = html.split(`{{${name}}}`)
    if (before === undefined || after === undefined || rest.length > 0) {
      throw new Error(`The frame does not have exactly one mark for ${name}`)
    }
    return before + text + after
  }, frame)
}

/** File name of a dataset's HTML file. Ids are made of letters, digits, dots, dashes and underscores. */
export function singleFileName(id: string): string {
  return `blockchain-policy-map_${id}.html`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'{}]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
