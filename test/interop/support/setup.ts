/** Prepares the Pythons of the official tools before the tests; without them the tests are skipped, which is said aloud. */
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import build from '../../support/build.ts'
import { preparePython } from './python.ts'

const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const CACHE = near('../../../.interop')

export default async function setup (project: TestProject): Promise<void> {
  const prepared = await preparePython(near('../requirements.txt'), CACHE)
  if ('missing' in prepared) process.stdout.write(`\nSKIPPED: the official bittensor was not tried: ${prepared.missing}.\n\n`)
  project.provide('python', 'python' in prepared ? prepared.python : null)
  if ('python' in prepared) build()
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where bittensor 7.2.1 is installed; null where that is not possible. */
    python: string | null
  }
}
