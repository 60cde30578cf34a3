import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { customGenesis, runtimeOf } from '../../src/chain-sim/runtimes/index.ts'
import { globals } from '../../src/cli/globals.ts'
import type { Input } from '../../src/cli/input.ts'
import { parseCommandLine } from '../../src/cli/mount.ts'
import { commands, groups } from '../../src/commands/listed.ts'
import { ALICE_SS58 } from '../support/btcli.ts'
import { startProcess } from '../support/process.ts'
import { PROGRAM } from '../support/build.ts'
import { codeBlocks, patternOf, promises } from '../support/markdown.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const pages = ['README.md', ...readdirSync(new URL('docs/', root)).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
const inputsOf = (own: Readonly<Record<string, Input<unknown>>>): Readonly<Record<string, Input<unknown>>> => ({ ...globals, ...own })
const catalogue = { name: 'btcli', version: '0', summary: '', welcome: '', groups, commands, globals }

describe.each(pages)('%s', page => {
  const home = mkdtempSync(join(tmpdir(), 'btcli-docs-'))
  afterAll(() => { rmSync(home, { recursive: true, force: true }) })
  const blocks = codeBlocks(read(page))

  // Those in Python are run by the interop tests.
  test('has only blocks that are checked', () => {
    expect(blocks.map(({ language }) => language).filter(language => !['console', 'sh', 'json', 'python', 'js'].includes(language))).toEqual([])
  })

  // The runner of this very test, and examples for a machine with wallets of those names: read, and not run.
  const mentioned = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n')).filter(line => line !== '' && !line.startsWith('#'))

  test.each(mentioned.filter(line => !line.startsWith('btcli ')))('%s is a script of the project', line => {
    expect(Object.keys(scripts)).toContain(/^npm (?:run )?(\S+)$/.exec(line)?.[1])
  })

  test.each(mentioned.filter(line => line.startsWith('btcli ')))('%s is understood', async line => {
    const whole = line.replaceAll('5F…', ALICE_SS58).replaceAll('0x82db…', `0x${'82'.repeat(64)}`)
    // As a shell reads it: what is in double quotes is one word.
    const words = (whole.match(/"[^"]*"|\S+/g) ?? []).map(word => word.replace(/^"(.*)"$/, '$1')).slice(1)
    const call = await parseCommandLine(catalogue, words, 80)
    if (call.kind !== 'run') throw new Error('it is no command')
    for (const [name, text] of Object.entries(call.flags)) inputsOf(call.command.input)[name]?.parse(text)
  })

  const files = blocks.filter(({ language }) => language === 'json').map(({ text }) => text)

  test.each(files)('a chain can be made from its genesis %#', text => {
    const { runtime, features, genesis } = customGenesis(JSON.parse(text))
    expect([...genesis(runtimeOf(runtime, features)).keys('0x')].length).toBeGreaterThan(50)
    // The commands of the page call it that.
    writeFileSync(join(home, 'my.json'), text)
  })

  test.each(blocks.filter(({ language }) => language === 'js').map(({ text }) => text))('a program runs as it stands there %#', async text => {
    const server = startProcess('chain start --memory --port 0 --json', home)
    const { endpoint } = JSON.parse(await server.line('{')) as { readonly endpoint: string }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', text.replaceAll('ws://127.0.0.1:9944', endpoint)], { encoding: 'utf8', cwd: new URL('.', root) })
    server.kill('SIGTERM')
    await server.ended
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe('Bittensor 1000000000000000\n')
  })

  // In the order of the page, in one machine: each command stands on those before it.
  test.each(blocks.filter(({ language }) => language === 'console').flatMap(({ text }) => promises(text)))('$ $command', ({ command, lines }) => {
    const [program, ...words] = command.split(' ')
    expect(program).toBe('btcli')
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
      encoding: 'utf8',
      cwd: home,
      env: { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home, NO_COLOR: '1' },
    })
    expect(status, stderr).toBe(0)
    expect(stdout).toMatch(patternOf(lines))
  })
})
