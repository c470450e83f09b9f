import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 30_000,
    // A worker reads the rules and opens the segmenter once for all the files it is given.
    isolate: false,
  },
})
