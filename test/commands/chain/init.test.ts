import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { trieRoot } from '../../../src/chain-sim/trie/root.ts'
import { fromHex } from '../../../src/core/hex.ts'
import { ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine()

interface Made {
  readonly directory: string
  readonly preset: string
  readonly features: readonly string[]
  readonly genesisHash: string
}

const init = (options: string) => machine.json<Made>(`chain init ${options}`)

/** A file in the home directory, and the option that names it. */
function file (name: string, content: unknown): string {
  const path = join(machine.home, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return `--genesis ${path}`
}

describe('chain init', () => {
  test('makes a chain of a preset, once', async () => {
    expect(await init('')).toMatchObject({ preset: 'classic', features: ['pow-faucet'] })
    expect(await machine.failure('chain init')).toMatchObject({ code: 'CHAIN_EXISTS', exit: 2 })
    expect(await init('--genesis localnet --replace -y')).toMatchObject({ preset: 'localnet' })
  })

  test('makes a chain whose headers have the root of the trie, which it keeps', async () => {
    const network = `--network sim:${join(machine.home, 'trie')}`
    expect(await init(`--state-root trie ${network}`)).toMatchObject({ preset: 'classic', stateRoot: 'trie' })
    await machine.all(`chain fund ${ALICE_SS58} 1 ${network}`, `chain advance --blocks 2 ${network}`)
    expect(await machine.json(`chain status ${network}`)).toMatchObject({ block: 3, stateRoot: 'trie' })
    expect((await machine.run(`chain status ${network}`)).out).toContain('State roots        the root of the trie, as a real node has it\n')
    const { result: { stateRoot } } = await machine.json<{ result: { stateRoot: string } }>(`chain rpc chain_getHeader ${network}`)
    const { result: pairs } = await machine.json<{ result: [string, string][] }>(`chain rpc state_getPairs 0x ${network}`)
    expect(stateRoot).toBe(trieRoot(pairs.map(([key, value]) => [fromHex(key), fromHex(value)] as const), 1))
  })

  test('makes a network to size, the same again from the same seed', async () => {
    const sized = (name: string, seed: number) => init(`--genesis network --seed ${seed} --subnets 2 --neurons 10 --validators 4 --network sim:${join(machine.home, name)}`)
    const [first, second, third] = [await sized('a', 3), await sized('b', 3), await sized('c', 4)]
    expect(first.genesisHash).toBe(second.genesisHash)
    expect(first.genesisHash).not.toBe(third.genesisHash)
    const shown = await machine.json<{ readonly subnets: readonly { readonly netuid: number, readonly neurons: number }[] }>(`subnets list --network sim:${join(machine.home, 'a')}`)
    expect(JSON.stringify(shown)).toContain('"netuid":2')
  })

  test('makes a chain from a file', async () => {
    const made = await init(`${file('mine.json', { sudo: { key: ALICE_SS58 }, balances: { balances: [[ALICE_SS58, '5000000000']] } })} --features none --replace -y`)
    expect(made).toMatchObject({ preset: 'custom', features: [] })
    expect(await machine.json(`wallet balance --ss58 ${ALICE_SS58}`)).toMatchObject({})
  })

  test.each<[string, string, unknown, string]>([
    ['an unknown key', 'key.json', { balancez: {} }, 'did you mean “balances”?'],
    ['a wrong value', 'value.json', { balances: { balances: [[ALICE_SS58, -1]] } }, 'balances.balances.0.1'],
    ['a wrong address', 'address.json', { sudo: { key: 'Alice' } }, 'sudo.key: not an address'],
    ['no JSON', 'no.json', '{ "sudo": ', 'it is no JSON'],
  ])('refuses a file with %s, and leaves the chain that is there', async (_, name, content, message) => {
    const before = await machine.json('chain status')
    const failure = await machine.failure(`chain init ${file(name, content)} --replace -y`)
    expect(failure.message).toContain(message)
    expect(failure.exit).toBe(2)
    expect(await machine.json('chain status')).toEqual(before)
    expect((await machine.run(`chain init ${file(name, content)} --replace -y`)).err).not.toContain('    at ')
  })

  test.each<[string, string, string]>([
    ['--genesis clasic', 'UNKNOWN_PRESET', 'Did you mean classic?'],
    ['--genesis ./nowhere.json', 'GENESIS_FILE_UNREADABLE', 'name of a preset'],
    ['--features pow_faucet', 'UNKNOWN_FEATURE', 'pow-faucet, fast-blocks or tempo-<blocks>'],
    ['--neurons 10', 'SIZE_NOT_FITTING', '--genesis network'],
    ['--genesis network --neurons 10 --validators 20', 'INVALID_SIZE', ''],
  ])('%s is %s', async (options, code, hint) => {
    const failure = await machine.failure(`chain init ${options} --replace -y`)
    expect([failure.code, failure.exit]).toEqual([code, 2])
    expect(failure.hint ?? '').toContain(hint)
  })
})
