import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { filesUnder } from '../../scripts/files'

/**
 * What the sources of a folder take from packages at run time: `package: name`, and the package alone where it is
 * imported whole. Tests, their helpers and the React that everybody has are left out.
 */
async function importsOf(folder: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const name of await filesUnder(folder)) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$|^testing\/|fixtures\.ts$/.test(name)) continue
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    const { module } = parseSync(name, text)
    for (const { moduleRequest, entries } of module.staticImports) {
      const { value: from } = moduleRequest
      if (/^(\.|node:|react(-dom)?(\/|$))/.test(from) || /\.(mjs\?url|css)$/.test(from)) continue
      for (const { importName, isType } of entries)
        if (!isType) found.add(`${from}: ${importName.name ?? '*'}`)
    }
    for (const { moduleRequest } of module.dynamicImports) {
      const from = text.slice(moduleRequest.start + 1, moduleRequest.end - 1)
      if (/^[a-z@][\w@/.-]*$/.test(from)) found.add(`${from}: *`)
    }
  }
  return found
}

/** Modules within a package's `src` are the package: the floor takes it whole. */
const packagesOf = (imports: ReadonlySet<string>) =>
  [...new Set([...imports].map((one) => one.split(':')[0]?.replace(/\/src\/.*/, '')))].sort()

test('the floor page has the same libraries as the page', async () => {
  const [floor, page, worker] = await Promise.all(
    ['bench/floor', 'src', 'scripts/offline'].map((folder) => importsOf(folder)),
  )
  expect(packagesOf(floor ?? new Set())).toEqual(packagesOf(new Set([...(page ?? []), ...(worker ?? [])])))
})

test('the floor page has no part of a library in its first script that the page does without', async () => {
  const [floor, page] = await Promise.all([importsOf('bench/floor'), importsOf('src')])
  const first = [...floor].filter(
    (one) => !/^(echarts|fflate|hyparquet|idb|mammoth|papaparse|read-excel-file|uqr|workbox-)/.test(one),
  )
  expect(first.filter((one) => !page.has(one))).toEqual([])
})

test('the floor page draws with all the parts of ECharts that the page has', async () => {
  const [floor, page] = await Promise.all([importsOf('bench/floor'), importsOf('src')])
  expect([...page].filter((one) => one.startsWith('echarts') && !floor.has(one))).toEqual([])
})
