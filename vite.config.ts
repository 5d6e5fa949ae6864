import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildOptions } from './scripts/build-options'
import { compressPlugin } from './scripts/vite-compress-plugin'
import { dataPlugin } from './scripts/vite-data-plugin'
import { preloadPlugin } from './scripts/vite-preload-plugin'

/** What the first script imports as soon as the first map is drawn. */
const PAGE = ['src/app/start.tsx', 'src/app/Dashboard.tsx']

export default defineConfig({
  plugins: [react(), dataPlugin('data'), preloadPlugin(PAGE), compressPlugin()],
  build: buildOptions(PAGE),
})
