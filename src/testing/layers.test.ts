import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesUnder } from '../../scripts/files'
import { breaches, type FileMap } from './layers'

test('the house is in order', async () => {
  const files: Record<string, string> = {}
  for (const folder of ['src', 'scripts', 'bench', 'e2e']) {
    for (const name of await filesUnder(folder)) {
      const path = `${folder}/${name}`
      if (/\.(tsx?|css)$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(path)) {
        files[path] = readFileSync(path, 'utf8')
      }
    }
  }
  expect(breaches(files)).toEqual([])
})

const breaks = (files: FileMap) => expect(breaches(files)).toHaveLength(1)
const holds = (files: FileMap) => expect(breaches(files)).toEqual([])

describe('layers', () => {
  test.each([
    ['src/domain/a.ts', '../engine/b'],
    ['src/engine/a.ts', '../datasets/b'],
    ['src/datasets/a.ts', '../ingest/b'],
    ['src/ingest/a.ts', '../state/b'],
    ['src/state/a.ts', '../features/list/b'],
    ['src/features/list/a.tsx', '../../app/b'],
    ['src/app/a.tsx', '../main'],
    ['src/ui/a.tsx', '../i18n/b'],
    ['src/ui/a.tsx', '../viz/b'],
    ['src/i18n/a.ts', '../ui/b'],
    ['src/viz/map/a.ts', '../../engine/b'],
    ['src/viz/map/a.ts', '../../i18n/b'],
    ['src/engine/a.ts', '../ui/theme.css'],
    ['src/engine/a.ts', '../viz/map.worker?worker'],
    ['src/features/list/a.ts', '../../../data/catalogue.json'],
  ])('%s may not import %s', (path, name) => {
    breaks({ [path]: `import { b } from '${name}'\nexport const a = b` })
  })

  test.each([
    `import type { B } from '../engine/b'\nexport const a: B = 1`,
    `export const a = () => import('../engine/b')`,
    `export type A = import('../engine/b').B`,
    `import '../engine/b'\nexport const a = 1`,
    `export { b } from '../engine/b'\nexport const a = 1`,
  ])('whatever the form: %s', (text) => {
    breaks({ 'src/domain/a.ts': text })
  })

  test.each([
    ['src/engine/a.ts', '../domain/b'],
    ['src/state/a.ts', '../ingest/b'],
    ['src/viz/chart/a.ts', '../theme'],
    ['src/features/list/a.tsx', '../../ui/b'],
    ['src/features/list/a.tsx', './b'],
    ['src/app/a.tsx', '../features/list/b'],
    ['src/main.tsx', './app/b'],
  ])('%s may import %s', (path, name) => {
    holds({ [path]: `import { b } from '${name}'\nexport const a = b` })
  })

  test('features never import each other', () => {
    breaks({ 'src/features/list/a.ts': `import { b } from '../search/b'\nexport const a = b` })
  })

  test('the datasets layer knows the catalogue', () => {
    holds({ 'src/datasets/a.ts': `import c from '../../data/catalogue.json'\nexport const a = c` })
  })

  test('a file beside main.tsx lies in no layer', () => {
    breaks({ 'src/helpers.ts': `import { a } from './domain/a'\nexport const b = a` })
  })
})

describe('packages', () => {
  test.each(['maplibre-gl', 'echarts/core', 'd3-geo', 'maplibre-gl/dist/maplibre-gl.css'])(
    'only viz imports %s',
    (name) => {
      breaks({ 'src/features/list/a.ts': `import '${name}'` })
      breaks({ 'src/main.tsx': `void import('${name}')` })
      holds({ 'src/viz/a.ts': `import '${name}'` })
    },
  )

  test.each(['react', 'react-dom/client', 'zustand', '@tanstack/react-query'])(
    'the domain imports no %s',
    (name) => {
      breaks({ 'src/domain/a.ts': `import '${name}'` })
      holds({ 'src/state/a.ts': `import '${name}'` })
    },
  )
})

describe('the domain knows no browser', () => {
  test.each([
    'export const a = () => fetch("/x")',
    'export const a = window.innerWidth',
    'export const a = { width: document.body }',
    'export const a = (b: HTMLElement) => b',
  ])('%s', (text) => {
    breaks({ 'src/domain/a.ts': text })
    holds({ 'src/datasets/a.ts': text })
  })

  test.each([
    'export const a = (document: string) => document.length',
    'export function a({ location }: { location: string }) { return location }',
    'export const a = { fetch: 1 }.fetch',
    'export interface A { document: string; history: readonly string[] }',
  ])('words of its own are none of it: %s', (text) => {
    holds({ 'src/domain/a.ts': text })
  })
})

describe('files', () => {
  test('no circle, types included', () => {
    breaks({
      'src/domain/a.ts': `import type { B } from './b'\nexport interface A { b: B }`,
      'src/domain/b.ts': `import type { C } from './deep'\nexport interface B { c: C }`,
      'src/domain/deep/index.ts': `import type { A } from '../a'\nexport interface C { a: A }`,
    })
  })

  test.each([
    `export * from './b'\nexport const a = 1`,
    `export { b } from './b'\nexport { c } from './c'`,
    `export type { B } from './b'`,
    `import { b } from './b'\nexport { b }`,
  ])('no barrel: %s', (text) => {
    breaks({ 'src/ui/index.ts': text })
  })

  test('an index with a content of its own is none', () => {
    holds({ 'src/ui/index.ts': `import { b } from './b'\nexport const a = b` })
  })

  test('400 lines at most', () => {
    holds({ 'src/ui/a.css': 'a {}\n'.repeat(400) })
    breaks({ 'src/ui/a.css': 'a {}\n'.repeat(401) })
    breaks({ 'scripts/a.ts': 'a()\n'.repeat(401) })
  })
})

describe('src/testing', () => {
  const text = `import { b } from '../testing/b'\nexport const a = b`

  test('is for tests only', () => {
    breaks({ 'src/ui/a.ts': text })
    breaks({ 'scripts/a.ts': text.replace('../testing', '../src/testing') })
    holds({ 'src/ui/a.test.ts': text })
    holds({ 'e2e/a.spec.ts': text.replace('../testing', '../src/testing') })
    holds({ 'bench/a.ts': text.replace('../testing', '../src/testing') })
  })

  test('tests reach anywhere', () => {
    holds({
      'src/domain/a.test.ts': `import { b } from '../engine/b'\nimport { c } from '../../data/c'\nb(c)`,
    })
  })
})
