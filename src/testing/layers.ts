/**
 * The rules of the house: which part of `src/` may import which, and what a file may be. Pure: from a map of files
 * to what breaks a rule.
 */
import { posix } from 'node:path'
import { readSource, type SourceFile } from './sourceFile'

/** Texts by path from the top of the repository, with `/`. */
export type FileMap = Readonly<Record<string, string>>

const LONGEST = 400

const ABOVE_DOMAIN = ['domain', 'engine', 'datasets', 'ingest', 'state']

/** What each layer may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  engine: ABOVE_DOMAIN.slice(0, 1),
  datasets: ABOVE_DOMAIN.slice(0, 2),
  ingest: ABOVE_DOMAIN.slice(0, 3),
  state: ABOVE_DOMAIN.slice(0, 4),
  ui: ['domain'],
  viz: ['domain'],
  i18n: ['domain'],
  features: [...ABOVE_DOMAIN, 'ui', 'viz', 'i18n'],
  app: [...ABOVE_DOMAIN, 'ui', 'viz', 'i18n', 'features'],
  main: [...ABOVE_DOMAIN, 'ui', 'viz', 'i18n', 'features', 'app'],
}

/** Packages that only `viz` imports. */
const DRAWING = ['maplibre-gl', 'echarts', 'zrender', 'd3-geo']

/** Packages that the domain knows nothing of. */
const NOT_IN_DOMAIN = [...DRAWING, 'react', 'react-dom', 'zustand', '@tanstack']

/** Names of the browser and of the network, which the domain knows nothing of. */
const OUTSIDE_WORLD =
  /^(window|document|fetch|navigator|location|history|localStorage|sessionStorage|indexedDB|Worker|XMLHttpRequest|WebSocket|requestAnimationFrame|HTML\w*Element|SVG\w*Element)$/

/** Every breach, one sentence each that starts with the file; empty when the house is in order. */
export function breaches(files: FileMap): readonly string[] {
  const paths = Object.keys(files).filter((path) => /\.(tsx?|css)$/.test(path) && !path.endsWith('.d.ts'))
  const sources = new Map(paths.map((path) => [path, readSource(path, files[path] ?? '')]))
  return [
    ...paths.flatMap((path) => fileBreaches(path, sources.get(path) as SourceFile)),
    ...circles(sources),
  ]
}

/** What is shipped is known when the product is built; only the layer that opens datasets reads it. */
const CATALOGUE = 'data/catalogue.json'

function fileBreaches(path: string, source: SourceFile): readonly string[] {
  const found: string[] = []
  if (source.lines > LONGEST) found.push(`${path} has ${source.lines} lines, more than ${LONGEST}`)
  if (!path.startsWith('src/')) {
    return [...found, ...source.imports.flatMap((name) => testingBreach(path, resolve(path, name)))]
  }
  if (source.exportsAll) found.push(`${path} has an export *`)
  else if (source.onlyReexports) found.push(`${path} is a barrel: it only exports what others define`)
  for (const name of source.imports) {
    const target = resolve(path, name)
    found.push(...testingBreach(path, target))
    if (!isForTests(path)) found.push(...(target ? layerBreach(path, target) : packageBreach(path, name)))
  }
  if (layerOf(path) === 'domain' && !isForTests(path)) {
    const outside = [...source.globals].filter((name) => OUTSIDE_WORLD.test(name))
    found.push(...outside.map((name) => `${path} uses ${name}: the domain knows no browser`))
  }
  return found
}

function layerBreach(path: string, target: string): readonly string[] {
  const from = layerOf(path)
  const to = layerOf(target)
  if (from === null) return [`${path} lies in no layer`]
  if (to === 'testing') return []
  if (from === 'datasets' && target === CATALOGUE) return []
  if (to === null) return [`${path} imports ${target}, which lies in no layer`]
  if (from !== to && !MAY_IMPORT[from]?.includes(to)) return [`${path} imports ${target}: ${from} -> ${to}`]
  if (from === 'features' && to === 'features' && featureOf(path) !== featureOf(target)) {
    return [`${path} imports ${target}: features meet in app or through state`]
  }
  return []
}

function packageBreach(path: string, name: string): readonly string[] {
  const layer = layerOf(path)
  const isOneOf = (packages: readonly string[]) =>
    packages.some((one) => name === one || name.startsWith(`${one}/`))
  if (layer === 'domain' && isOneOf(NOT_IN_DOMAIN)) return [`${path} imports ${name}: the domain is pure`]
  if (layer !== 'viz' && isOneOf(DRAWING)) return [`${path} imports ${name}: only viz does`]
  return []
}

function testingBreach(path: string, target: string | null): readonly string[] {
  if (!target?.startsWith('src/testing/') || isForTests(path)) return []
  return [`${path} imports ${target}: src/testing is for tests only`]
}

/** Tests may reach anywhere: they are held to the other rules only. */
function isForTests(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^(src\/testing|e2e|bench)\//.test(path)
}

/** Path of what a relative import names, without a file ending that it leaves out; `null` for a package. */
function resolve(path: string, name: string): string | null {
  return name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : null
}

function layerOf(path: string): string | null {
  const [top, layer, ...rest] = path.split('/')
  if (top !== 'src' || layer === undefined) return null
  if (rest.length === 0) return /^main(\.\w+)?$/.test(layer) ? 'main' : null
  return layer === 'testing' || layer in MAY_IMPORT ? layer : null
}

function featureOf(path: string): string {
  return path.split('/')[2] ?? ''
}

/** Circles of imports, each told once, from the first file on it. */
function circles(sources: ReadonlyMap<string, SourceFile>): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const follow = (path: string): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push(`${[...trail.slice(at), path].join(' -> ')} is a circle`)
    if (at >= 0 || done.has(path)) return
    trail.push(path)
    for (const name of sources.get(path)?.imports ?? []) {
      const target = resolve(path, name)
      const file = target && ENDINGS.map((ending) => target + ending).find((one) => sources.has(one))
      if (file) follow(file)
    }
    trail.pop()
    done.add(path)
  }
  for (const path of sources.keys()) follow(path)
  return found
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
