/** A part of an Office file as a tree, read strictly: what is not well-formed throws. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** All text in it, its children's too. */
  readonly text: string
}

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>/y
const TEXT = /(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)+/y
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

function plain(text: string): string {
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
}

interface Open {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  text: string
}

/** @throws Error where the text is not one well-formed document, or an attribute stands twice. */
export function readXml(source: string): XmlNode {
  let at = /^<\?xml[^>]*\?>\s*/.exec(source)?.[0].length ?? 0
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const trail: Open[] = [top]
  while (at < source.length) {
    const current = trail.at(-1) ?? top
    TEXT.lastIndex = at
    const text = TEXT.exec(source)?.[0]
    if (text !== undefined) {
      current.text += plain(text)
      at += text.length
      continue
    }
    TAG.lastIndex = at
    const found = TAG.exec(source)
    if (!found) throw new Error(`no XML at ${at}: ${source.slice(at, at + 80)}`)
    const [all, closes, name = '', attributes = '', isEmpty] = found
    at += all.length
    if (closes) {
      const closed = trail.pop()
      const parent = trail.at(-1)
      if (closed?.name !== name || !parent) throw new Error(`</${name}> closes nothing`)
      parent.children.push(closed)
      parent.text += closed.text
    } else {
      const node: Open = { name, attributes: readAttributes(attributes), children: [], text: '' }
      if (isEmpty) current.children.push(node)
      else trail.push(node)
    }
  }
  const [root, ...others] = top.children
  if (trail.length !== 1 || !root || others.length > 0) throw new Error('not one whole element')
  return root
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of source.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} stands twice`)
    attributes[name] = plain(value)
  }
  return attributes
}

/** Every node of a name, in the order of the document. */
export function findAll(node: XmlNode, name: string): readonly XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => findAll(child, name))]
}

/** The first node of a name. @throws Error where there is none. */
export function find(node: XmlNode, name: string): XmlNode {
  const [first] = findAll(node, name)
  if (!first) throw new Error(`no ${name} in ${node.name}`)
  return first
}
