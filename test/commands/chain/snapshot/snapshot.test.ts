import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ALICE_SS58, useMachine, type Amount } from '../../../support/btcli.ts'

const machine = useMachine('chain init', 'wallet new-coldkey --wallet-name alice --from-uri //Alice --no-password')
const balance = async (options = '') => (await machine.json<{ accounts: readonly { free: Amount }[] }>(`wallet balance --wallet-name alice ${options}`)).accounts[0]?.free.tao

/** A change as `diff` tells it. */
interface Change { readonly item: string, readonly keys: readonly unknown[], readonly before: unknown, readonly after: unknown }
const diff = async (line: string) => (await machine.json<{ changes: readonly Change[] }>(`chain snapshot diff ${line}`)).changes

describe('snapshots', () => {
  test('default: save, compare, load; the blocks before stay', async () => {
    expect(await machine.json('chain snapshot save before')).toMatchObject({ block: 0 })
    expect(await machine.failure('chain snapshot save before')).toMatchObject({ code: 'SNAPSHOT_EXISTS', exit: 2 })
    await machine.all(`chain fund ${ALICE_SS58} 5`, 'chain snapshot save after')
    const changes = await diff('before after')
    expect(changes).toContainEqual({ item: 'system.number', keys: [], before: null, after: 1 })
    const account = changes.find(({ item }) => item === 'system.account')
    expect(account).toMatchObject({ keys: [ALICE_SS58], before: { data: { free: 1_000_000_000_000_000 } }, after: { data: { free: 1_000_005_000_000_000 } } })
    expect(await diff('before')).toEqual(changes)
    expect(await diff('after')).toEqual([])
    expect(await diff('before --block 0')).toEqual([])
    expect((await machine.run('chain snapshot diff before')).out).toMatch(/system\.account +5Grw/)
    expect(await machine.json('chain snapshot load before -y')).toMatchObject({ from: 1, block: 0, historyKept: true })
    expect(await balance()).toBe('1000000.000000000')
    expect(await machine.json('chain snapshot list')).toMatchObject({ snapshots: [{ name: 'after', of: { block: 1 } }, { name: 'before', of: { block: 0 } }] })
  })

  test('behavior: where the chain went another way, it begins anew with the snapshot', async () => {
    await machine.all('chain advance --blocks 3')
    expect(await machine.json('chain snapshot load after -y')).toMatchObject({ from: 3, block: 1, historyKept: false })
    expect(await balance()).toBe('1000005.000000000')
    await machine.all('chain advance --blocks 2')
    expect(await machine.json('chain status')).toMatchObject({ block: 3, time: '2024-07-01T00:00:36.000Z' })
    expect(await machine.failure('wallet balance --wallet-name alice --block 0')).toMatchObject({ code: 'STATE_FORGOTTEN', exit: 5 })
  })

  test('behavior: other chains begin with one: import, and start --state', async () => {
    await machine.all('chain snapshot save ./shared.snap', 'chain init --genesis localnet --network sim:./localnet')
    expect(await machine.failure('chain snapshot load after -y --network sim:./localnet')).toMatchObject({ code: 'SNAPSHOT_OTHER_CHAIN', exit: 2, hint: expect.any(String) as string })
    const network = '--network sim:./copy'
    expect(await machine.json(`chain import ./shared.snap ${network}`)).toMatchObject({ block: 3 })
    expect(await balance(network)).toBe('1000005.000000000')
    expect(await machine.failure(`chain import ./shared.snap ${network}`)).toMatchObject({ code: 'CHAIN_EXISTS' })
    expect(await machine.json(`chain import after --replace -y ${network}`)).toMatchObject({ block: 1 })
  })

  test('behavior: a copy has state roots of the same kind, and a chain with others does not go on with it', async () => {
    const [network, copy] = ['--network sim:./trie', '--network sim:./trie-copy']
    await machine.all(`chain init --state-root trie ${network}`, `chain advance --blocks 2 ${network}`, `chain snapshot save ./trie.snap ${network}`, `chain import ./trie.snap ${copy}`)
    expect(await machine.json(`chain status ${copy}`)).toMatchObject({ block: 2, stateRoot: 'trie' })
    await machine.all(`chain advance --blocks 3 ${network}`, `chain advance --blocks 3 ${copy}`)
    expect(await machine.json(`chain rpc chain_getBlockHash 5 ${copy}`)).toEqual(await machine.json(`chain rpc chain_getBlockHash 5 ${network}`))
    await machine.all('chain init --network sim:./without')
    expect(await machine.failure('chain snapshot load ./trie.snap -y --network sim:./without')).toMatchObject({ code: 'SNAPSHOT_OTHER_CHAIN', message: expect.stringContaining('state roots') })
  })

  test('behavior: an export has all of the history', async () => {
    await machine.all('chain init --replace -y', `chain fund ${ALICE_SS58} 1`, 'chain advance --blocks 4', `chain fund ${ALICE_SS58} 1`)
    expect(await machine.json('chain export ./all.snap')).toMatchObject({ firstBlock: 0, block: 6 })
    const network = '--network sim:./whole'
    expect(await machine.json(`chain import ./all.snap ${network}`)).toMatchObject({ block: 6 })
    for (const block of [0, 1, 5, 6]) {
      expect(await balance(`${network} --block ${block}`)).toBe(await balance(`--block ${block}`))
      expect(await machine.json(`chain rpc chain_getBlockHash ${block} ${network}`)).toEqual(await machine.json(`chain rpc chain_getBlockHash ${block}`))
    }
  })

  test('behavior: nothing is changed by a file that is cut short, damaged, of another version, or none', async () => {
    const whole = readFileSync(`${machine.home}/all.snap`)
    const plain = gunzipSync(whole)
    const write = (name: string, bytes: Uint8Array) => { writeFileSync(`${machine.home}/${name}.snap`, bytes) }
    const rehashed = (bytes: Buffer) => gzipSync(Buffer.concat([bytes, createHash('sha256').update(bytes).digest()]))
    write('short', whole.subarray(0, whole.length - 100))
    write('flipped', gzipSync(plain.map((byte, at) => at === 900 ? byte ^ 1 : byte)))
    write('later', gzipSync(Buffer.from('btcli-snapshot 9\n{}\n')))
    write('letter', Buffer.from('dear'))
    const body = plain.subarray(0, -32)
    const line = body.indexOf('\n', 17)
    write('modern', rehashed(Buffer.concat([body.subarray(0, 17), Buffer.from(body.subarray(17, line).toString().replace('"runtime":"classic"', '"runtime":"modern"')), body.subarray(line)])))
    const failures = await Promise.all(['short', 'flipped', 'later', 'letter', 'modern', 'missing'].map(name => machine.failure(`chain snapshot load ./${name}.snap -y`)))
    expect(failures.map(({ code }) => code)).toEqual(['BAD_SNAPSHOT', 'BAD_SNAPSHOT', 'BAD_SNAPSHOT', 'BAD_SNAPSHOT', 'SNAPSHOT_RUNTIME', 'NO_SNAPSHOT'])
    expect(failures.map(({ message }) => /: ([^:]*)\.$/.exec(message)?.[1]).slice(0, 4)).toMatchObject(['its end is missing', expect.stringMatching(/check sum|damaged/), 'it is of another version', 'it is no gzip file, or damaged'])
    expect(await machine.json('chain status')).toMatchObject({ block: 6 })
  })

  test('behavior: only snapshots are deleted, and only when agreed', async () => {
    expect(await machine.failure('chain snapshot delete before')).toMatchObject({ code: 'NOT_CONFIRMED' })
    expect(await machine.failure('chain snapshot delete ./letter.snap -y')).toMatchObject({ code: 'NOT_A_SNAPSHOT', exit: 5 })
    await machine.all('chain snapshot delete before -y', 'chain snapshot delete ./all.snap -y')
    expect(await machine.json('chain snapshot list')).toMatchObject({ snapshots: [{ name: 'after' }] })
  })
})

describe('reset and rpc', () => {
  test('default: back to the beginning, or to a block', async () => {
    await machine.all('chain advance --blocks 3', 'chain reset --to 4 -y')
    expect(await machine.json('chain status')).toMatchObject({ block: 4 })
    expect(await machine.failure('chain reset --to 5')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
    expect(await machine.failure('chain reset')).toMatchObject({ code: 'NOT_CONFIRMED', exit: 2 })
    expect(await machine.json('chain reset -y')).toEqual({ from: 4, block: 0 })
  })

  test('default: any method, with JSON or text', async () => {
    expect(await machine.json('chain rpc chain_getBlockHash [0,9]')).toMatchObject({ result: [expect.stringMatching(/^0x/), null] })
    expect(await machine.json('chain rpc dev_newBlock {"count":2,"transactions":[]}')).toMatchObject({ result: expect.stringMatching(/^0x/) })
    expect(await machine.json(`chain rpc system_accountNextIndex ${ALICE_SS58}`)).toEqual({ result: 0 })
    expect(await machine.failure('chain rpc no_such')).toMatchObject({ code: 'NOT_ON_THIS_CHAIN', exit: 5 })
    expect(await machine.failure('chain rpc chain_getHeader hello')).toMatchObject({ code: 'RPC_PARAMETERS', exit: 2 })
    expect((await machine.run('chain rpc system_chain')).out).toBe('"Bittensor"\n')
  })

  test('default: until a block or a time on the chain’s clock', async () => {
    await machine.all('chain advance --until 5', 'chain advance --until 2024-07-01T00:02:00Z')
    expect(await machine.json('chain status')).toMatchObject({ block: 10, time: '2024-07-01T00:02:00.000Z' })
    expect(await machine.failure('chain advance --until 2024-07-01')).toMatchObject({ message: expect.stringMatching(/already/) })
    expect(await machine.failure('chain advance --until soon')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
  })
})
