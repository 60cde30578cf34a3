import { defineConfig } from 'vitest/config'

const COMMANDS = 'test/commands/**/*.test.ts'

export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [COMMANDS, 'test/interop/**'], testTimeout: 30_000, restoreMocks: true },
      },
      {
        extends: true,
        // Each of these loads the whole program, which takes longer than its tests: they share it.
        test: { name: 'commands', include: [COMMANDS], isolate: false, testTimeout: 30_000, restoreMocks: true },
      },
    ],
  },
})
