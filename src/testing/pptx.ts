/** Reads PowerPoint files back, and finds what PowerPoint would not open without repair. */
import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { ORDER } from './ooxmlOrder'
import { find, findAll, readXml, type XmlNode } from './xmlTree'

export interface Package {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly trees: ReadonlyMap<string, XmlNode>
}

/** @throws Error where a part is not well-formed. */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes)
  const xml = Object.entries(files).filter(([path]) => /\.(xml|rels)$/.test(path))
  return {
    files,
    trees: new Map(xml.map(([path, content]) => [path, readXml(new TextDecoder().decode(content))])),
  }
}

/** A part's tree. @throws Error where there is none. */
export function part({ trees }: Package, path: string): XmlNode {
  const tree = trees.get(path)
  if (!tree) throw new Error(`no part ${path}`)
  return tree
}

/** Relationships of a part, by id: the kind, and the other part's path. */
export function relationships(
  of: Package,
  path: string,
): ReadonlyMap<string, { type: string; target: string }> {
  const { dir, base } = posix.parse(path)
  const tree = of.trees.get(posix.join(dir, '_rels', `${base}.rels`))
  return new Map(
    (tree?.children ?? []).map(({ attributes }) => [
      attributes.Id ?? '',
      {
        type: (attributes.Type ?? '').replace(/.*\//, ''),
        target: posix.join(dir, attributes.Target ?? ''),
      },
    ]),
  )
}

/** The paths of the slides, in the order in which they are shown. */
export function slidePaths(of: Package): readonly string[] {
  const related = relationships(of, 'ppt/presentation.xml')
  return findAll(part(of, 'ppt/presentation.xml'), 'p:sldId').map(
    ({ attributes }) => related.get(attributes['r:id'] ?? '')?.target ?? '',
  )
}

/** A chart as its part says it. */
export interface ReadChart {
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

function readChart(of: Package, path: string): ReadChart {
  const tree = part(of, path)
  const points = (node: XmlNode) => findAll(node, 'c:v').map(({ text }) => text)
  const series = findAll(tree, 'c:ser')
  return {
    title: find(tree, 'c:title').text,
    categories: series[0] ? points(find(series[0], 'c:cat')) : [],
    series: series.map((one) => ({
      name: find(one, 'c:tx').text.replace(/^.*\$1/, ''),
      values: points(find(one, 'c:val')).map(Number),
    })),
  }
}

/** The charts of a slide. */
export function chartsOf(of: Package, slide: string): readonly ReadChart[] {
  const targets = [...relationships(of, slide).values()].filter(({ type }) => type === 'chart')
  return targets.map(({ target }) => readChart(of, target))
}

/** The numbers of the workbook that a chart is edited in: rows of cells. */
export function workbookOf(of: Package, chart: string): readonly (readonly (string | number)[])[] {
  const target = [...relationships(of, chart).values()].find(({ type }) => type === 'package')?.target
  const bytes = of.files[target ?? '']
  if (!bytes) throw new Error(`${chart} has no workbook`)
  const workbook = openPackage(bytes)
  const faults = findFaults(workbook)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return findAll(part(workbook, 'xl/worksheets/sheet1.xml'), 'row').map((row) =>
    findAll(row, 'c').map((cell) => (cell.attributes.t === 'inlineStr' ? cell.text : Number(cell.text))),
  )
}

/** The speaker notes of a slide, a line each paragraph. */
export function notesOf(of: Package, slide: string): string | null {
  const target = [...relationships(of, slide).values()].find(({ type }) => type === 'notesSlide')?.target
  if (target === undefined) return null
  return findAll(part(of, target), 'a:p')
    .map(({ text }) => text)
    .join('\n')
}

/**
 * What a strict reader would complain about, a sentence each: parts without a content type or type lists that name
 * missing parts, relationships to nowhere or in use without being declared, ids that stand twice in a slide, elements
 * out of the order of the schema, axes that a chart names and does not have, labels where a stacked bar allows none.
 */
export function findFaults(of: Package): readonly string[] {
  return [
    ...typeFaults(of),
    ...relationFaults(of),
    ...[...of.trees].flatMap(([path, tree]) => [
      ...idFaults(path, tree),
      ...orderFaults(path, tree),
      ...(path.includes('/charts/') && !path.includes('_rels') ? chartFaults(path, tree) : []),
    ]),
  ]
}

function typeFaults(of: Package): readonly string[] {
  const types = part(of, '[Content_Types].xml')
  const attributes = (name: string, key: string) =>
    findAll(types, name).map((node) => node.attributes[key] ?? '')
  const parts = attributes('Override', 'PartName').map((name) => name.replace(/^\//, ''))
  const endings = attributes('Default', 'Extension')
  const paths = Object.keys(of.files)
  return [
    ...parts.filter((path) => !of.files[path]).map((path) => `${path} has a type and is not there`),
    ...parts.filter((path, i) => parts.indexOf(path) !== i).map((path) => `${path} has two types`),
    ...paths
      .filter((path) => path !== '[Content_Types].xml' && !parts.includes(path))
      .filter((path) => path.endsWith('.xml') || !endings.some((ending) => path.endsWith(`.${ending}`)))
      .map((path) => `${path} has no type`),
  ]
}

function relationFaults(of: Package): readonly string[] {
  const used = (tree: XmlNode): readonly string[] => [
    ...Object.entries(tree.attributes).flatMap(([key, value]) =>
      /^r:(id|embed|link)$/.test(key) ? [value] : [],
    ),
    ...tree.children.flatMap(used),
  ]
  const named = new Set<string>()
  const faults: string[] = []
  for (const path of ['', ...of.trees.keys()]) {
    if (path.endsWith('.rels') || path.startsWith('[')) continue
    const declared = relationships(of, path)
    for (const [id, { target }] of declared) {
      named.add(target)
      if (!of.files[target]) faults.push(`${path} ${id} leads to ${target}, which is not there`)
    }
    const tree = of.trees.get(path)
    for (const id of tree ? used(tree) : []) {
      if (!declared.has(id)) faults.push(`${path} uses ${id}, which it does not declare`)
    }
  }
  const orphans = Object.keys(of.files).filter((path) => !/\.rels$|^\[/.test(path) && !named.has(path))
  return [...faults, ...orphans.map((path) => `${path} belongs to nothing`)]
}

function idFaults(path: string, tree: XmlNode): readonly string[] {
  const ids = ['p:cNvPr', 'p:sldId', 'p:sldMasterId', 'p:sldLayoutId'].flatMap((name) => {
    const list = findAll(tree, name).map(({ attributes }) => attributes.id)
    return list.filter((id, i) => list.indexOf(id) !== i).map((id) => `${name} ${id}`)
  })
  return ids.map((id) => `${path} has ${id} twice`)
}

/** Children of the elements whose order is known must be known, and stand in it. */
function orderFaults(path: string, node: XmlNode): readonly string[] {
  const order = ORDER[node.name]?.split(' ')
  const own: string[] = []
  if (order) {
    let last = 0
    for (const { name } of node.children) {
      const at = order.indexOf(name)
      if (at < 0) own.push(`${path}: ${node.name} may not hold ${name}`)
      else if (at < last) own.push(`${path}: ${name} comes too late in ${node.name}`)
      else last = at
    }
  }
  return [...own, ...node.children.flatMap((child) => orderFaults(path, child))]
}

function chartFaults(path: string, tree: XmlNode): readonly string[] {
  const val = (node: XmlNode) => node.attributes.val ?? ''
  const axes = ['c:catAx', 'c:valAx'].flatMap((name) =>
    findAll(tree, name).map((axis) => val(find(axis, 'c:axId'))),
  )
  const plot = find(tree, 'c:barChart')
  const named = plot.children.filter(({ name }) => name === 'c:axId').map(val)
  const isStacked = val(find(plot, 'c:grouping')) === 'stacked'
  const outside = findAll(plot, 'c:dLblPos').filter((node) => val(node) === 'outEnd')
  const counts = findAll(tree, 'c:ser').flatMap((series) =>
    ['c:cat', 'c:val'].map((name) => {
      const data = find(series, name)
      return [Number(val(find(data, 'c:ptCount'))), findAll(data, 'c:pt').length] as const
    }),
  )
  return [
    ...(named.length !== 2 || named.some((id) => !axes.includes(id))
      ? [`${path}: axes ${named} of ${axes}`]
      : []),
    ...(isStacked && outside.length > 0 ? [`${path}: labels outside stacked bars`] : []),
    ...counts.filter(([said, are]) => said !== are).map(([said, are]) => `${path}: ${are} points of ${said}`),
  ]
}
