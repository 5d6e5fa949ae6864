/** Reads of a source file what the layer test asks: its imports, exports from elsewhere, and the globals it uses. */
import { parseSync } from 'vite'

export interface SourceFile {
  /** Every module that the file names: static, dynamic and type imports, and re-exports. As written, without `?query`. */
  readonly imports: readonly string[]
  /** Whether it has an `export * from`. */
  readonly exportsAll: boolean
  /** Whether it holds nothing but re-exports, or imports that it exports again. */
  readonly onlyReexports: boolean
  /** Free names of the file: neither declared nor imported by it, types included. */
  readonly globals: ReadonlySet<string>
  readonly lines: number
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const MODULE_NODES = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

const DECLARATIONS =
  /^(Import\w*Specifier|VariableDeclarator|Function\w*|Class\w*|CatchClause|TS\w+Declaration)$/

/** @param path tells by its ending how to read the text. */
export function readSource(path: string, text: string): SourceFile {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (/\.css$/.test(path)) {
    const imports = [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].map((match) => match[1] ?? '')
    return { imports, exportsAll: false, onlyReexports: false, globals: new Set(), lines }
  }
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const imports = new Set<string>()
  const declared = new Set<string>()
  const used = new Set<string>()
  walk(program as unknown as Node, (node, parent, key) => {
    if (MODULE_NODES.has(node.type)) {
      const source = node.source as Node | null
      if (typeof source?.value === 'string') imports.add(source.value.replace(/\?.*$/, ''))
    }
    if (node.type !== 'Identifier') return
    const name = String(node.name)
    if (isBinding(parent, key)) declared.add(name)
    else if (isReference(parent, key)) used.add(name)
  })
  const body = program.body as unknown as readonly Node[]
  return {
    imports: [...imports],
    exportsAll: body.some((node) => node.type === 'ExportAllDeclaration'),
    onlyReexports:
      body.length > 0 && body.every(isReexport) && body.some((node) => /^Export/.test(node.type)),
    globals: new Set([...used].filter((name) => !declared.has(name))),
    lines,
  }
}

function isReexport(node: Node): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return true
  return node.type === 'ExportNamedDeclaration' && node.declaration === null
}

/** Patterns hold names too: whatever stands in a parameter list or a pattern counts as declared. */
function isBinding(parent: Node, key: string): boolean {
  if (DECLARATIONS.test(parent.type) && ['id', 'local', 'param', 'params'].includes(key)) return true
  if (parent.type === 'ArrowFunctionExpression' && key === 'params') return true
  if (parent.type === 'TSFunctionType' && key === 'params') return true
  if (parent.type === 'ArrayPattern' || parent.type === 'RestElement') return true
  if (parent.type === 'AssignmentPattern' && key === 'left') return true
  return parent.type === 'Property' && key === 'value' && parent.pattern === true
}

function isReference(parent: Node, key: string): boolean {
  if (key === 'property' && parent.type === 'MemberExpression') return parent.computed === true
  if (key === 'key') return parent.computed === true
  if (key === 'right' && parent.type === 'TSQualifiedName') return false
  return !['imported', 'exported', 'label', 'meta'].includes(key)
}

function walk(node: Node, visit: (node: Node, parent: Node, key: string) => void): void {
  const inPattern = node.type === 'ObjectPattern'
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child !== 'object' || child === null || typeof child.type !== 'string') continue
      const marked: Node = inPattern && child.type === 'Property' ? { ...child, pattern: true } : child
      visit(marked, node, key)
      walk(marked, visit)
    }
  }
}
