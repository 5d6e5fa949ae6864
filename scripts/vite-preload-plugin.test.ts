import { expect, it } from 'vitest'
import { preloaded } from './vite-preload-plugin'

const chunk = (fileName: string, module: string | null, imports: string[], isEntry = false) => ({
  fileName,
  moduleIds: module ? [`/project/${module}`] : [],
  imports,
  isEntry,
})

const CHUNKS = [
  chunk('main.js', 'src/main.ts', ['shared.js'], true),
  chunk('shared.js', null, []),
  chunk('start.js', 'src/app/start.tsx', ['shared.js', 'react.js']),
  chunk('react.js', null, []),
  chunk('other.js', 'src/other.ts', []),
]

it('asks for what a module needs and the entry does not bring', () =>
  expect(preloaded(CHUNKS, ['src/app/start.tsx'])).toEqual(['start.js', 'react.js']))

it('refuses a module that is in no script', () =>
  expect(() => preloaded(CHUNKS, ['src/gone.ts'])).toThrow('src/gone.ts cannot be preloaded'))
