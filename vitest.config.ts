import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Commands run as processes of their own, several at once: what takes long on a busy machine is not wrong.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
    // A worker reads the rules and opens the segmenter once for all the files it is given.
    isolate: false,
  },
})
