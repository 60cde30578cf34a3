import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'chain init')

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
const CHARLIE = '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'

const file = async (): Promise<string> => join(dirname((await machine.json<{ path: string }>('config path')).path), 'addresses.json')

beforeEach(async () => {
  mkdirSync(dirname(await file()), { recursive: true })
  writeFileSync(await file(), JSON.stringify({ bob: { address: BOB, note: 'a friend' } }))
})

describe('the book', () => {
  test('default: a name is added, listed, shown and removed, and the file says no more than that', async () => {
    await machine.json(`address-book add charlie ${CHARLIE}`)
    expect(JSON.parse(readFileSync(await file(), 'utf8'))).toEqual({ bob: { address: BOB, note: 'a friend' }, charlie: { address: CHARLIE } })
    expect(await machine.json('addresses list')).toMatchObject({ entries: [{ name: 'bob', address: BOB, note: 'a friend' }, { name: 'charlie', address: CHARLIE, note: null }] })
    expect((await machine.run('ab show bob')).out).toContain(BOB)
    await machine.all('address-book remove bob')
    expect(await machine.json('address-book list')).toMatchObject({ entries: [{ name: 'charlie' }] })
  })

  test('behavior: a name is not given to another address by mistake', async () => {
    expect(await machine.failure(`address-book add bob ${CHARLIE}`)).toMatchObject({ code: 'NAME_TAKEN', exit: 2, message: expect.stringContaining(BOB) })
    expect(await machine.json(`address-book add bob ${CHARLIE} --overwrite`)).toMatchObject({ address: CHARLIE, note: 'a friend' })
  })

  test('behavior: what could be taken for an address or for several words is no name', async () => {
    for (const name of [ALICE_SS58, 'a/b', 'a,b', '.hidden']) expect(await machine.failure(['address-book', 'add', name, BOB].join(' '))).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
  })

  test('behavior: a damaged address in the file is never used', async () => {
    writeFileSync(await file(), JSON.stringify({ bob: { address: `${BOB.slice(0, -1)}z` } }))
    expect(await machine.failure('wallet balance --ss58 bob')).toMatchObject({ code: 'BAD_ADDRESS_BOOK', exit: 2 })
  })

  test('behavior: an unknown name names the nearest', async () => {
    expect(await machine.failure('address-book show bobb')).toMatchObject({ code: 'NOT_IN_ADDRESS_BOOK', exit: 5, hint: 'Did you mean bob?' })
  })
})

describe('where an address is asked for', () => {
  test('default: the name stands for it', async () => {
    expect(await machine.json('wallet balance --ss58 bob')).toMatchObject({ accounts: [{ wallet: 'bob', address: BOB }] })
    expect(await machine.json('root get-take --hotkey-ss58 bob')).toMatchObject({ hotkey: BOB })
    expect(await machine.json('root get-take --hotkey-ss58 alice/default')).toMatchObject({ hotkey: expect.stringMatching(/^5/) })
  })

  test('behavior: the plan shows the whole address beside the name', async () => {
    const { err } = await machine.run('wallet transfer --dest bob --amount 1 -w alice --no-input', { tty: true, columns: 120 })
    expect(err).toContain(`${BOB} (bob)`)
  })

  test('behavior: the address book goes before wallets, and a clash is said when the name is added', async () => {
    expect((await machine.run(`address-book add alice ${CHARLIE}`)).err).toContain('There is a wallet “alice” too')
    expect(await machine.json('wallet balance --ss58 alice')).toMatchObject({ accounts: [{ address: CHARLIE }] })
    expect(await machine.json('wallet balance -w alice')).toMatchObject({ accounts: [{ address: ALICE_SS58 }] })
  })

  test('behavior: an unknown name is refused with the nearest of both', async () => {
    expect(await machine.failure('wallet balance --ss58 bobb')).toMatchObject({ code: 'UNKNOWN_NAME', exit: 5, hint: expect.stringContaining('Did you mean bob?') })
    expect(await machine.failure('wallet balance --ss58 alic')).toMatchObject({ code: 'UNKNOWN_NAME', hint: expect.stringContaining('Did you mean alice?') })
  })

  test('behavior: a wallet is no hotkey', async () => {
    expect(await machine.failure('root get-take --hotkey-ss58 alice')).toMatchObject({ code: 'UNKNOWN_NAME', hint: expect.stringContaining('Did you mean alice/default?') })
  })

  test('behavior: lists of delegates show the names', async () => {
    await machine.all('root register -w alice -y')
    const { delegates: [delegate] } = await machine.json<{ delegates: readonly { hotkey: string, name: string | null }[] }>('root list-delegates')
    expect(delegate?.name).toBe(null)
    await machine.all(`address-book add ours ${delegate?.hotkey ?? ''}`)
    expect(await machine.json('root list-delegates')).toMatchObject({ delegates: [{ name: 'ours' }] })
    expect((await machine.run('root list-delegates')).out).toContain('ours (5')
  })

  test('behavior: shells offer the names', async () => {
    const words = async (...line: readonly string[]) => (await machine.run(['complete', '--', line.join('\n')])).out.trim().split('\n').map(each => each.split('\t')[0])
    expect(await words('wallet', 'transfer', '--dest', '')).toEqual(['bob', 'alice'])
    expect(await words('root', 'get-take', '--hotkey-ss58', '')).toEqual(['bob', 'alice/default'])
    expect(await words('address-book', 'remove', 'b')).toEqual(['bob'])
  })
})
