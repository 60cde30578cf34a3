/** Whoever knows the official tools is understood: each of their commands and options works here, or a sentence says what there is. */
import { readFileSync } from 'node:fs'
import { Metadata, TypeRegistry } from '@polkadot/types'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../../src/cli/catalogue.ts'
import { globals } from '../../../src/cli/globals.ts'
import { parseCommandLine } from '../../../src/cli/mount.ts'
import { commands, groups } from '../../../src/commands/listed.ts'
import { official } from '../../../src/commands/official/names.ts'
import { BtcliError } from '../../../src/core/errors.ts'
import { useMachine } from '../../support/btcli.ts'
import { finneyMetadata } from '../../support/finney.ts'

type Table = Readonly<Record<string, string>>

/** By path: the spellings of the options, with `=` behind those that take a value. */
const tables = JSON.parse(readFileSync(new URL('../../vectors/official/commands.json', import.meta.url), 'utf8')) as Readonly<Record<'7.3.1' | '9.23.2' | 'aliases', Table>>

const catalogue: Catalogue = { name: 'btcli', version: '', summary: '', welcome: '', groups, commands, globals, foreign: async () => official }

/** What becomes of a command line: `runs`, the sentence that is said instead, or that it is not understood. */
async function fate (argv: readonly string[]): Promise<string> {
  try {
    const call = await parseCommandLine(catalogue, argv, 100)
    return call.kind === 'run' ? 'runs' : 'prints'
  } catch (error) {
    if (!(error instanceof BtcliError)) throw error
    return / (is not here|has no -\S+)\.$/.test(error.message) ? error.hint ?? '' : `not understood: ${error.message}`
  }
}

const optionsOf = (line: string): readonly (readonly string[])[] => line.split(' ').filter(option => option !== '').map(option => option.endsWith('=') ? [option.slice(0, -1), '1'] : [option])

describe('the classic tool', () => {
  /** What it could do that no command here does. */
  const INSTEAD = ['wallet check_coldkey_swap']

  test.each(Object.entries(tables['7.3.1']))('%s', async (path, options) => {
    const words = path.split(' ')
    expect(await fate(words)).toMatch(INSTEAD.includes(path) ? /^The classic network has no swap of coldkeys/ : /^runs$/)
    if (INSTEAD.includes(path)) return
    for (const option of optionsOf(options)) expect(await fate([...words, ...option]), option.join(' ')).not.toMatch(/^not understood|^prints|^$/)
  })

  test('options that have no meaning here are few, and each says why', async () => {
    const refused = new Set<string>()
    for (const [path, options] of Object.entries(tables['7.3.1'])) {
      if (INSTEAD.includes(path)) continue
      for (const option of optionsOf(options)) if (await fate([...path.split(' '), ...option]) !== 'runs') refused.add(option[0] ?? '')
    }
    expect([...refused].filter(flag => !/cuda/.test(flag)).sort()).toEqual(['--all', '--sort_order', '--subtensor._mock', '--uid', '--wallet.sort_order'])
  })

  test('every alias of a group', async () => {
    for (const alias of Object.keys(tables.aliases)) expect(await fate([alias]), alias).toMatch(alias === 'i' || alias === 'info' ? /./ : /^prints$/)
    expect(await fate(['i', 'autocomplete'])).toBe('runs')
  })
})

describe('the newer tool', () => {
  test.each(Object.entries(tables['9.23.2']))('%s', async (path, options) => {
    const words = path.split(' ')
    const said = await fate(words)
    expect(said).not.toMatch(/^not understood|^prints|^$/)
    if (said !== 'runs') return
    for (const option of optionsOf(options)) {
      // These two have arguments of the same name in another form, which commander asks for.
      if (path === 'config clear' || (option[0] === '--sort' && option.length === 1)) continue
      expect(await fate([...words, ...option]), option.join(' ')).not.toMatch(/^not understood|^prints|^$/)
    }
  })

  test('what is said of calls and items is there on the main network', () => {
    const { asLatest } = new Metadata(new TypeRegistry(), finneyMetadata)
    const camel = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    const known = { call: new Set<string>(), item: new Set<string>() }
    for (const pallet of asLatest.pallets) {
      const name = camel(pallet.name.toString())
      if (pallet.calls.isSome) for (const variant of asLatest.lookup.getSiType(pallet.calls.unwrap().type).def.asVariant.variants) known.call.add(`${name}.${camel(variant.name.toString())}`)
      if (pallet.storage.isSome) for (const item of pallet.storage.unwrap().items) known.item.add(`${name}.${camel(item.name.toString())}`)
    }
    const said = Object.keys(tables['9.23.2']).flatMap(path => official.command(path.replaceAll('_', '-').split(' ')) ?? []).join(' ')
    const named = (what: string) => [...said.matchAll(new RegExp(`btcli ${what} ([a-zA-Z]+\\.[a-zA-Z0-9]+)`, 'g'))].flatMap(([, name]) => name ?? [])
    expect(named('tx call').length).toBeGreaterThan(10)
    expect(named('tx call').filter(name => !known.call.has(name))).toEqual([])
    expect(named('query').filter(name => !known.item.has(name))).toEqual([])
  })
})

describe('what stands for an option', () => {
  const machine = useMachine('wallet create --no-password -w default')
  const flags = async (line: string) => {
    const call = await parseCommandLine(catalogue, line.split(' '), 100)
    return call.kind === 'run' ? { flags: call.flags, notes: call.notes } : undefined
  }

  test.each([
    ['stake add --amount 1 -in a,b', { amount: '1', include: 'a,b' }],
    ['stake remove -a 1 -ex a', { amount: '1', exclude: 'a' }],
    ['stake add --amount 1 --wait-for-inclusion --wait-for-finalization --prompt', { amount: '1', wait: 'finality' }],
    ['stake add --amount=1 --period 16', { amount: '1', era: '16' }],
    ['stake remove --hotkey_ss58address 5F', { target: '5F' }],
    ['wallet overview --sort_by stake --sort_order descending', { sort: 'stake:desc' }],
    ['wallet overview --sort_order=ascending --sort-by=uid', { sort: 'uid:asc' }],
    ['wallet overview --sort_by uid --sort_order=reverse --all_hotkeys', { sort: 'uid:desc' }],
    ['wallet overview --sort-order asc --sort-by uid', { sort: 'uid:asc' }],
    // The one short flag that means something else here: -w is the wallet with every command.
    ['weights commit -u 1,2 --weights 0.5,0.5 -s 7 --netuid 1 -w alice', { uids: '1,2', weights: '0.5,0.5', salt: '7', netuid: '1', wallet: 'alice' }],
    ['subnets pow_register --netuid 1 --pow_register.cuda.update_interval 5 --no_cuda -n 2', { netuid: '1', workers: '2' }],
    ['proxy execute --call-hex 0x00 --real alice', { call: '0x00', real: 'alice' }],
  ] as const)('%s', async (line, expected) => {
    expect(await flags(line)).toEqual({ flags: expected, notes: [] })
  })

  test('what makes no difference is said beside the result', async () => {
    const { status, out, err } = await machine.run('root list --wallet.hotkey miner')
    expect(status).toBe(0)
    expect(out).not.toContain('difference')
    expect(err).toContain('The hotkey makes no difference here.')
    expect((await machine.run('root list --wallet.hotkey miner --quiet')).err).toBe('')
  })

  test('what is not here is an error of usage', async () => {
    expect(await machine.failure('st move --amount 1')).toMatchObject({ code: 'BAD_COMMAND_LINE', exit: 2, message: '`btcli stake move` is not here.', hint: expect.stringContaining('btcli tx call subtensorModule.moveStake') as string })
    expect(await machine.failure('stake add --amount 1 --proxy=5F')).toMatchObject({ exit: 2, message: '`btcli stake add` has no --proxy.' })
  })

  test('behavior: mistakes in typing are corrected as before', async () => {
    expect(await machine.failure('stake add --amuont 1')).toMatchObject({ message: 'Unknown option `--amuont`.', hint: 'Did you mean --amount?' })
    expect(await machine.failure('stake ad')).toMatchObject({ message: 'Unknown command `ad`.', hint: 'Did you mean add?' })
  })
})
