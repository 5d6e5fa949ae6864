type Attribute = string | number | undefined

/** A piece of XML that is written already. */
export type Xml = string & { readonly xml: unique symbol }

export type Children = readonly (Xml | Children | false | null | undefined)[]

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, and two that are no characters. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML, whatever stands in it; what XML cannot hold is left out. */
export function text(value: string): Xml {
  return value.replace(NOT_XML, '').replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char) as Xml
}

/** An element. Attributes that are `undefined` are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: Children
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${text(String(value)).replace(/[\t\n\r]/g, ' ')}"`)
    .join('')
  const inner = join(children)
  return (inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`) as Xml
}

function join(children: Children): string {
  return children.map((child) => (Array.isArray(child) ? join(child) : (child ?? '') || '')).join('')
}

/** Pieces one after the other. */
export function all(...children: Children): Xml {
  return join(children) as Xml
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** English Metric Units, in which Office measures lengths: 914,400 an inch. */
export function emu(inches: number): number {
  return Math.round(inches * 914_400)
}

/** A colour as Office writes it: `#0a3c78` is `0A3C78`. */
export function rgb(color: string): string {
  return color.slice(1).toUpperCase()
}

/** A fill of one colour. */
export function solid(color: string): Xml {
  return el('a:solidFill', {}, el('a:srgbClr', { val: rgb(color) }))
}

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const
