import type { BuildOptions } from 'vite'

/**
 * How the product is built; the floor page of `bench/` is built in exactly the same way, so that the two compare.
 * Nothing is inlined, since the Content-Security-Policy allows neither inline scripts or styles nor `data:` fonts.
 * The libraries that only `src/viz` reaches, by dynamic import, get files of their own, which a new release of ours
 * leaves in the browser's cache.
 */
export const BUILD_OPTIONS: BuildOptions = {
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
          { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
        ],
      },
    },
  },
}
