import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/interop/**'],
    globalSetup: ['test/support/build.ts'],
    // Loading the program takes longer than most files of tests: they share it. So what a test changes of the process it puts back.
    isolate: false,
    restoreMocks: true,
    testTimeout: 30_000,
  },
})
