import { resolve } from 'node:path'
import { type BuildOptions, normalizePath, type Rollup } from 'vite'

/**
 * How the product is built; the floor page of `bench/` is built in exactly the same way, so that the two compare.
 * Nothing is inlined, since the Content-Security-Policy allows neither inline scripts or styles nor `data:` fonts.
 * The libraries that only `src/viz` reaches, by dynamic import, get files of their own, which a new release of ours
 * leaves in the browser's cache; tslib is ECharts' own: outside its file the two would import each other, and no chart
 * would load. What the first map needs is one file, what the page needs with it another: many small files cost more
 * time than bytes save.
 *
 * @param page modules that are imported first thing, by paths relative to the project's root.
 */
export function buildOptions(page: readonly string[] = []): BuildOptions {
  return {
    target: 'baseline-widely-available',
    manifest: true,
    assetsInlineLimit: 0,
    // One sheet of a few KB: a part's script never waits for styles of its own.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/ },
            { name: 'first', tags: ['$initial'] },
            { name: pageGroup(page), debugName: 'page' },
          ],
        },
      },
    },
  }
}

type Chunking = Parameters<Extract<Rollup.CodeSplittingGroup['name'], (...values: never[]) => unknown>>[1]

/** Names the chunk of whatever the page's modules import statically. */
function pageGroup(page: readonly string[]) {
  let reached: Set<string> | undefined
  return (id: string, chunking: Chunking): string | null => {
    if (!reached) {
      reached = new Set(page.map((path) => normalizePath(resolve(path))))
      for (const one of reached)
        for (const next of chunking.getModuleInfo(one)?.importedIds ?? []) reached.add(next)
    }
    return reached.has(id) ? 'page' : null
  }
}
