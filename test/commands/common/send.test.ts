import { describe, expect, test } from 'vitest'
import { commands } from '../../../src/commands/index.ts'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet create --wallet-name bob --no-password', 'subnets create -w alice -y')

const free = async (wallet: string) => (await machine.json<{ accounts: [{ free: { rao: string } }] }>(`wallet balance -w ${wallet}`)).accounts[0].free.rao
const block = async () => (await machine.json<{ block: number }>('chain status')).block

describe('--dry-run', () => {
  test('default: tells call, fee and storage that would change, and sends nothing', async () => {
    const before = [await free('alice'), await block()]
    const planned = await machine.json<{ fee: { rao: string } }>('wallet transfer --dest bob --amount 10 -w alice --dry-run')
    expect(planned).toMatchObject({
      dryRun: true,
      call: 'balances.transferKeepAlive',
      args: { dest: { id: expect.stringMatching(/^5/) }, value: 10_000_000_000 },
      signer: ALICE_SS58,
      tip: { rao: '0' },
      changes: expect.arrayContaining([
        { item: 'system.account', keys: [expect.stringMatching(/^5/)], before: null, after: expect.objectContaining({ data: expect.objectContaining({ free: 10_000_000_000 }) }) },
      ]),
    })
    expect(Number(planned.fee.rao)).toBeGreaterThan(0)
    expect([await free('alice'), await block()]).toEqual(before)
  })

  test('default: a person sees the plan and is asked nothing', async () => {
    const { status, out, asked } = await machine.run('stake add --amount 1 -w alice --dry-run', { tty: true, columns: 200 })
    expect({ status, asked }).toEqual({ status: 1, asked: [] })
    await machine.all('subnets register --netuid 1 -w alice -y')
    const shown = await machine.run('stake add --amount 1 -w alice --dry-run', { tty: true, columns: 200 })
    expect({ status: shown.status, asked: shown.asked, err: shown.err }).toEqual({ status: 0, asked: [], err: expect.stringMatching(/^sim · block \d+\n$/) })
    expect(shown.out).toMatch(/^Would send subtensorModule\.addStake\. Nothing was signed or sent\.\nHotkey .*\n(.*\n)+\nStorage that would change\n(.*\n)*system\.account 5Grwva…HGKutQY\n {2}data\.free {2}\d+ → \d+\n/)
    expect(out).toBe('')
  })

  test('behavior: what the chain would refuse is no success', async () => {
    expect(await machine.failure('wallet transfer --dest bob --amount 100rao -w alice --dry-run')).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error: 'token.BelowMinimum' } })
  })

  test('behavior: an encrypted key needs no password', async () => {
    const made = await machine.run('wallet new-coldkey -w locked --password-stdin', { stdin: 'secret' })
    expect(made.status).toBe(0)
    await machine.all('chain fund locked 5')
    expect(await machine.json('wallet transfer --dest bob --amount 1 -w locked --dry-run')).toMatchObject({ dryRun: true })
  })
})

describe('--wait', () => {
  test('finality: a receipt like any other', async () => {
    expect(await machine.json('wallet transfer --dest bob --amount 1 -w alice -y --wait finality')).toMatchObject({ amount: { tao: '1.000000000' }, transaction: expect.stringMatching(/^0x/) })
  })

  test('none: the hash alone', async () => {
    expect(await machine.json('wallet transfer --dest bob --amount 1 -w alice -y --wait none')).toEqual({ sent: true, transaction: expect.stringMatching(/^0x[0-9a-f]{64}$/) })
    const { out } = await machine.run('wallet transfer --dest bob --amount 1 -w alice -y --wait none')
    expect(out).toMatch(/^Sent; whether a block takes it was not waited for\.\nTransaction {2}0x/)
    expect(await free('bob')).toBe('3000000000')
  })
})

describe('what is signed', () => {
  test('--tip is paid on top of the fee', async () => {
    const { fee } = await machine.json<{ fee: { rao: string } }>('wallet transfer --dest bob --amount 1 -w alice -y')
    const tipped = await machine.json<{ fee: { rao: string } }>('wallet transfer --dest bob --amount 1 -w alice -y --tip 0.5')
    expect(BigInt(tipped.fee.rao) - BigInt(fee.rao)).toBeGreaterThanOrEqual(500_000_000n)
  })

  test('--nonce that was used is refused by the node', async () => {
    expect(await machine.failure('wallet transfer --dest bob --amount 1 -w alice -y --nonce 0')).toMatchObject({ code: 'TRANSACTION_INVALID', exit: 1 })
  })

  test('--era may be for ever; other times are blocks', async () => {
    await machine.all('wallet transfer --dest bob --amount 1 -w alice -y --era immortal', 'wallet transfer --dest bob --amount 1 -w alice -y --era 8')
    expect(await machine.failure('wallet transfer --dest bob --amount 1 -w alice -y --era 2')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
  })

  test('--max-cost counts price, fee and tip, and not what goes to others', async () => {
    expect(await machine.failure('wallet transfer --dest bob --amount 1 -w alice -y --max-cost 1rao')).toMatchObject({ code: 'TOO_EXPENSIVE', exit: 2 })
    expect(await machine.failure('wallet transfer --dest bob --amount 1 -w alice -y --tip 2 --max-cost 1')).toMatchObject({ code: 'TOO_EXPENSIVE', exit: 2 })
    await machine.all('wallet transfer --dest bob --amount 1 -w alice -y --max-cost 0.1')
  })

  test('behavior: who cannot pay the fee learns it before signing', async () => {
    expect(await machine.failure('wallet transfer --dest alice --amount 1rao -w nobody -y')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
    await machine.all('wallet create --wallet-name poor --no-password')
    expect(await machine.failure('wallet transfer --dest alice --amount 1rao -w poor -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'invalid.Payment' } })
  })
})

test('behavior: commands that send nothing have none of these options', async () => {
  expect(await machine.failure('wallet list --dry-run')).toMatchObject({ code: 'BAD_COMMAND_LINE', exit: 2 })
  expect(commands.filter(({ sends }) => sends).length).toBeGreaterThan(8)
})
