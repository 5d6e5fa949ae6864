import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildOptions } from './scripts/build-options'
import { compressPlugin } from './scripts/vite-compress-plugin'
import { dataPlugin } from './scripts/vite-data-plugin'
import { offlinePlugin } from './scripts/vite-offline-plugin'
import { preloadPlugin } from './scripts/vite-preload-plugin'
import { singlePlugin } from './scripts/vite-single-plugin'

/** What the first script imports as soon as the first map is drawn. */
const PAGE = ['src/app/start.tsx', 'src/app/Dashboard.tsx']

export default defineConfig({
  plugins: [
    react(),
    dataPlugin('data'),
    preloadPlugin(PAGE),
    singlePlugin(),
    offlinePlugin(),
    compressPlugin(),
  ],
  worker: { format: 'es' },
  build: buildOptions(PAGE),
})
