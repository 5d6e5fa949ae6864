/**
 * Writes drawings as SVG text: the same components that draw the map on the page (functions without hooks, as in
 * `viz/map/VectorLayers.tsx`) as a document that stands alone. A document needs neither the page's style sheet nor its
 * events, and other programs must read it: so classes, data, ARIA and pointer attributes are left out, and what only
 * browsers know is written in plainer words.
 */
import { Fragment, isValidElement, type ReactNode } from 'react'

/** Attributes of SVG that keep their capitals; all others are written with hyphens. */
const CAMEL = new Set(['viewBox', 'preserveAspectRatio', 'patternUnits', 'patternTransform', 'clipPathUnits'])

/** What a document has no use for. Lines of a picture grow with it, so strokes scale. */
const LEFT_OUT =
  /^(key|ref|children|className|role|tabIndex|pointerEvents|vectorEffect|aria-.*|data-.*|on[A-Z].*)$/

/** Markup that is written already, by a library that escapes its texts. */
export function Written(_: { readonly svg: string }): ReactNode {
  throw new Error('written markup can only be written')
}

type Attributes = Readonly<Record<string, unknown>>

/**
 * The markup of a drawing, its texts escaped.
 *
 * @throws Error where a component is none that can simply be called, or an attribute is neither text nor number.
 */
export function markup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number') return escapeText(String(node))
  if (Array.isArray(node)) return node.map((child: ReactNode) => markup(child)).join('')
  if (!isValidElement<Attributes>(node)) throw new Error('a drawing holds something that is no element')
  const { type, props } = node
  if (type === Written) return String(props.svg)
  if (type === Fragment) return markup(props.children as ReactNode)
  if (typeof type === 'function') return markup((type as (props: Attributes) => ReactNode)(props))
  if (typeof type !== 'string') throw new Error('a drawing may hold only elements and plain functions')
  return tag(type, props)
}

function tag(name: string, props: Attributes): string {
  const content = markup(props.children as ReactNode)
  const { paintOrder, ...painted } = props
  if (name === 'text' && paintOrder === 'stroke') {
    // Only browsers know paint-order: the edge is a text of its own beneath the letters.
    const { stroke: _stroke, strokeWidth: _width, ...letters } = painted
    return write(name, painted, content) + write(name, letters, content)
  }
  return write(name, painted, content)
}

function write(name: string, props: Attributes, content: string): string {
  let attributes = ''
  for (const [key, value] of Object.entries(props)) {
    if (LEFT_OUT.test(key) || value === undefined || value === null || value === false) continue
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new Error(`the attribute ${key} of a drawing is neither text nor number`)
    }
    attributes += ` ${attributeName(key)}="${escapeText(String(value))}"`
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`
}

function attributeName(key: string): string {
  return CAMEL.has(key) ? key : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 has no way to write most control characters, nor halves of surrogate pairs: they are dropped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is meant
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Numbers, path data, names of colours: there is nothing to escape, and long ones are seen through sooner. */
const PLAIN = /^[\w#%.,+ -]*$/

function escapeText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (char) => ESCAPES[char] ?? '')
}
