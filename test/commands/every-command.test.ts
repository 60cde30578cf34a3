/** What holds of every command, whoever adds it. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../src/cli/catalogue.ts'
import { globals } from '../../src/cli/globals.ts'
import { parseCommandLine } from '../../src/cli/mount.ts'
import { shownFlag, shownPlace } from '../../src/cli/spelling.ts'
import { schemaFile } from '../../src/commands/common/schema-file.ts'
import { commands } from '../../src/commands/index.ts'
import { commands as listed, groups } from '../../src/commands/listed.ts'
import { useMachine } from '../support/btcli.ts'

const machine = useMachine()

const catalogue: Catalogue = { name: 'btcli', version: '', summary: '', welcome: '', groups, commands: listed, globals }

/**
 * A command line on which each command fails on a machine without wallets, with its code and exit status. A command that
 * cannot do without some value needs no line here: it fails without it.
 */
const FAILS: Readonly<Record<string, readonly [options: string, code: string, exit: number]>> = {
  'wallet create': ['', 'PASSWORD_NEEDED', 2],
  'wallet new-coldkey': ['', 'PASSWORD_NEEDED', 2],
  'wallet new-hotkey': ['--from-uri bad//', 'INVALID_KEY_URI', 2],
  'wallet export': ['', 'KEYFILE_NOT_FOUND', 5],
  'wallet change-password': ['', 'KEYFILE_NOT_FOUND', 5],
  'wallet inspect': ['', 'WALLET_NOT_FOUND', 5],
  'wallet overview': ['', 'WALLET_NOT_FOUND', 5],
  'wallet balance': ['', 'WALLET_NOT_FOUND', 5],
  'wallet history': ['', 'WALLET_NOT_FOUND', 5],
  'wallet faucet': ['', 'WALLET_NOT_FOUND', 5],
  'wallet set-identity': ['', 'WALLET_NOT_FOUND', 5],
  'wallet get-identity': ['', 'WALLET_NOT_FOUND', 5],
  'subnets list': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'subnets create': ['', 'WALLET_NOT_FOUND', 5],
  'subnets lock-cost': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'stake show': ['', 'WALLET_NOT_FOUND', 5],
  'root register': ['', 'WALLET_NOT_FOUND', 5],
  'root list': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'root get-weights': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'root list-delegates': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'root my-delegates': ['', 'WALLET_NOT_FOUND', 5],
  'root nominate': ['', 'WALLET_NOT_FOUND', 5],
  'root get-take': ['', 'WALLET_NOT_FOUND', 5],
  'root senate': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'root proposals': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'sudo get': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'proxy list': ['', 'WALLET_NOT_FOUND', 5],
  'proxy create': ['', 'WALLET_NOT_FOUND', 5],
  'chain stop': ['', 'NOT_SERVED', 5],
  'chain init': ['--genesis nowhere.json', 'GENESIS_FILE_UNREADABLE', 2],
  'chain status': ['--network ws://127.0.0.1:9', 'CHAIN_UNREACHABLE', 3],
  'chain advance': ['', 'HOW_FAR', 2],
  'chain reset': ['--network ws://127.0.0.1:9', 'CHAIN_UNREACHABLE', 3],
  'utils convert': ['', 'NOTHING_TO_CONVERT', 2],
  'utils latency': ['--network ws://127.0.0.1:9', 'CHAIN_UNREACHABLE', 3],
  'block': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'events': ['--block 99999', 'NO_SUCH_BLOCK', 5],
  'wallet doctor': ['--config /nowhere/config', 'INVALID_CONFIG', 2],
  'wallet list': ['--csv', 'CONTRADICTION', 2],
  'chain start': ['--network finney', 'NOT_ON_THIS_CHAIN', 5],
  'chain snapshot list': ['--csv', 'CONTRADICTION', 2],
  'address-book list': ['--csv', 'CONTRADICTION', 2],
  'config list': ['--config /nowhere/config', 'INVALID_CONFIG', 2],
  'config path': ['--config /nowhere/config', 'INVALID_CONFIG', 2],
  'legacy update': ['--config /nowhere/config', 'INVALID_CONFIG', 2],
  'complete': ['--config /nowhere/config', 'INVALID_CONFIG', 2],
}

/** As a shell reads it: what is in quotes is one word. */
const shellWords = (line: string): readonly string[] => (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map(word => word.replace(/^(["'])(.*)\1$/, '$2'))

const sourceOf = (path: string): string => {
  const file = new URL(`../../src/commands/${path.replaceAll(' ', '/')}.ts`, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8') : readFileSync(new URL(`../../src/commands/${path.replaceAll(' ', '/')}/index.ts`, import.meta.url), 'utf8')
}

/** What shells may offer at the end of a command line; the last word is begun. */
async function offered (...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await machine.run(['complete', '--', words.join('\n')])
  return out.split('\n').flatMap(line => line.split('\t')[0] ?? [])
}

describe.each(commands.map(command => [command.path, command] as const))('%s', (path, { examples, summary, sends, tables, input }) => {
  test('begins its help with examples', async () => {
    const { status, out } = await machine.run(`${path} --help`)
    expect(status).toBe(0)
    expect(out.indexOf('Examples')).toBeLessThan(out.indexOf('Options'))
    expect(summary).toMatch(/^[A-Z].*\.$/)
    for (const [argv] of examples) expect(out).toContain(`$ btcli ${argv}`)
  })

  test('has examples that name it and its own options', async () => {
    for (const [argv] of examples) expect(await parseCommandLine(catalogue, shellWords(argv), 100), argv).toMatchObject({ kind: 'run', command: { path } })
  })

  test('has a published schema, which btcli schema prints', async () => {
    const file = new URL(`../../schemas/${schemaFile(path)}`, import.meta.url)
    const { status, out } = await machine.run(`schema ${path}`)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    expect(JSON.parse(out)).toMatchObject({ title: `btcli ${path} --json` })
  })

  test('is completed, and so is each of its options', async () => {
    const words = path.split(' ')
    expect(await offered(...words)).toContain(words.at(-1))
    expect(await offered(...words, '--')).toEqual(expect.arrayContaining(Object.entries(input).flatMap(([key, each]) => shownFlag(key, each) ?? [])))
  })

  test('fails with one JSON document and the right exit status where an option is unknown', async () => {
    const { status, out, err } = await machine.run(`${path} --no-such-option --json`)
    expect({ status, err }).toEqual({ status: 2, err: '' })
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'BAD_COMMAND_LINE', exit: 2 } })
  })

  test('fails as its declaration says', async () => {
    const needs = Object.entries(input).filter(([, each]) => each.optional !== true && each.default === undefined && each.unless === undefined)
    const [options, code, exit] = FAILS[path] ?? ['', 'MISSING_INPUT', 2]
    const { status, out } = await machine.run(`${path} ${options} --json -y`)
    expect(JSON.parse(out)).toMatchObject({ ok: false, command: path, error: { code, exit, message: expect.any(String) as string, hint: expect.any(String) as string } })
    expect(status).toBe(exit)
    if (FAILS[path] === undefined && needs.length > 0) {
      const [[key, first]] = needs as [typeof needs[number]]
      expect(JSON.parse(out)).toMatchObject({ error: { message: `Missing: ${shownFlag(key, first) === undefined ? shownPlace(key, first) : `${shownFlag(key, first) ?? ''} <${first.placeholder ?? key}>`}.` } })
    }
  })

  test('declares that it sends and that it shows a table', () => {
    const source = sourceOf(path)
    if (/from '(\.\.\/)+common\/(send|move-stake)\.ts'/.test(source)) expect(sends).toBe(true)
    // What goes on after its result is no screen to be sorted.
    if (source.includes('table({') && !sends && !source.includes('ctx.stay(')) expect(tables).toBe(true)
  })
})

test('nothing is on the list of failures that is no command', () => {
  expect(Object.keys(FAILS).filter(path => !commands.some(command => command.path === path))).toEqual([])
})
