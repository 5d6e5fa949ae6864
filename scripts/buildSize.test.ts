import { expect, test } from 'vitest'
import { namedScripts, withImports } from './buildSize'

const chunk = (file: string, more = {}) => ({ file, ...more })

test('what a script brings along: its static imports, in a circle too', () => {
  const manifest = {
    'index.html': chunk('index.js', { isEntry: true, imports: ['_runtime.js'], dynamicImports: ['map.ts'] }),
    '_runtime.js': chunk('runtime.js', { imports: ['index.html'] }),
    'map.ts': chunk('map.js', { isDynamicEntry: true, imports: ['_maplibre.js'] }),
    '_maplibre.js': chunk('maplibre.js'),
  }
  expect([...withImports(manifest, ['index.js'])]).toEqual(['index.js', 'runtime.js'])
  expect([...withImports(manifest, ['index.js'], (key) => key === 'map.ts')]).toEqual([
    'index.js',
    'runtime.js',
    'map.js',
    'maplibre.js',
  ])
})

test('what a page runs, and what it has fetched', () =>
  expect(
    namedScripts(
      '<script type="module" crossorigin src="/assets/a.js"></script><link rel="modulepreload" crossorigin href="/assets/b.js"><link rel="preload" href="/geo/c.json">',
    ),
  ).toEqual({ run: ['assets/a.js'], fetched: ['assets/b.js'] }))
