import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { BUILD_OPTIONS } from './scripts/build-options'
import { compressPlugin } from './scripts/vite-compress-plugin'
import { dataPlugin } from './scripts/vite-data-plugin'
import { offlinePlugin } from './scripts/vite-offline-plugin'
import { singlePlugin } from './scripts/vite-single-plugin'

export default defineConfig({
  plugins: [react(), dataPlugin('data'), singlePlugin(), offlinePlugin(), compressPlugin()],
  build: BUILD_OPTIONS,
})
