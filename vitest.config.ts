import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,scripts,data,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    environment: 'node',
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // Only ends what hangs: a property's hundred cases take some seconds on a busy machine.
    testTimeout: 30_000,
  },
})
