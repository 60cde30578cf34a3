import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked { readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>> }

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Locked

/** Whether a package finds another one, as Node looks for it: beside itself, then further up. */
function finds (from: string, name: string): boolean {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true
  return from !== '' && finds(from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name)
}

test('the lock file names the builds for all platforms: npm ci refuses it otherwise', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter(name => !finds(path, name)))
  expect(missing).toEqual([])
})
