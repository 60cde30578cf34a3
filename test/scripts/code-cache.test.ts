/** The built program: its compiled forms are used where they fit, and it runs where they do not. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'btcli-built-'))
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
})
afterAll(() => { rmSync(copy, { recursive: true, force: true }) })

const node = (...args: readonly string[]) => execFileSync(process.execPath, args, { env: { PATH: process.env['PATH'], HOME: copy, USERPROFILE: copy, NO_COLOR: '1' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const lockCost = () => node(join(copy, 'bin/btcli.js'), 'subnets', 'lock-cost')
const COST = 'Subnet lock cost: τ100.000000000\n'

/** How many of the chunks that the program loads at its start were compiled before, and were taken so. */
const taken = () => JSON.parse(node('-e', `
  const { loaderOf } = require(${JSON.stringify(join(copy, 'bin/load.js'))})
  const scripts = new Map()
  loaderOf(scripts)('./main.js')
  console.log(JSON.stringify([...scripts].filter(([file]) => !file.endsWith('main.js')).map(([, { cachedDataRejected }]) => cachedDataRejected ?? null)))
`)) as readonly (boolean | null)[]

test('default: what the start loads was compiled before', () => {
  const rejected = taken()
  expect(rejected.length).toBeGreaterThan(3)
  expect(new Set(rejected)).toEqual(new Set([false]))
  expect(lockCost()).toBe(COST)
})

test('behavior: compiled forms that are damaged are not used', () => {
  for (const name of readdirSync(join(copy, 'dist'))) if (name.endsWith('.jsc')) truncateSync(join(copy, 'dist', name), 100)
  expect(new Set(taken())).toEqual(new Set([true]))
  expect(lockCost()).toBe(COST)
})

test('behavior: those of another Node are not looked at', () => {
  writeFileSync(join(copy, 'dist/code-cache.txt'), 'v0.0.0 plan9 pdp11')
  expect(lockCost()).toBe(COST)
})
