import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The official tools need a Python and the network once: these tests run by `npm run test:interop` only. */
export default defineConfig({
  test: {
    name: 'interop',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/interop/**/*.test.ts'],
    globalSetup: ['test/interop/support/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each file starts a chain and a Python, which are busy enough on two cores.
    fileParallelism: false,
  },
})
