import { expect, test } from 'vitest'
import { initialScripts } from './buildSize'

const chunk = (file: string, more = {}) => ({ file, ...more })

test('what a page loads at once: its script and static imports, in a circle too', () => {
  const files = initialScripts({
    'index.html': chunk('index.js', { isEntry: true, imports: ['_runtime.js'], dynamicImports: ['map.ts'] }),
    '_runtime.js': chunk('runtime.js', { imports: ['index.html'] }),
    'map.ts': chunk('map.js', { isDynamicEntry: true, imports: ['_maplibre.js'] }),
    '_maplibre.js': chunk('maplibre.js'),
  })
  expect([...files]).toEqual(['index.js', 'runtime.js'])
})
