import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-hotkey -w alice -H fresh', 'wallet new-hotkey -w alice -H third', 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y', 'stake add --amount 5 -w alice -y', 'chain advance --blocks 1001')

interface Swapped { readonly oldHotkey: string, readonly newHotkey: string, readonly netuids: readonly number[], readonly cost: { readonly tao: string } }

describe('refused before anything is signed', () => {
  test.each([
    ['wallet swap-hotkey default -w alice -y', 'subtensorModule.NewHotKeyIsSameWithOld'],
    ['wallet swap-hotkey fresh -H third -w alice -y', 'subtensorModule.NonAssociatedColdKey'],
  ])('behavior: %s', async (line, error) => {
    expect(await machine.failure(line)).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error } })
  })

  test('behavior: dearer than the person is ready to pay', async () => {
    expect(await machine.failure('wallet swap-hotkey fresh -w alice -y --max-cost 0.5')).toMatchObject({ code: 'TOO_EXPENSIVE', exit: 2 })
  })

  test('behavior: no new hotkey, and one that does not exist', async () => {
    expect(await machine.failure('wallet swap-hotkey -w alice -y')).toMatchObject({ code: 'MISSING_INPUT', exit: 2 })
    expect(await machine.failure('wallet swap-hotkey nowhere -w alice -y')).toMatchObject({ code: 'KEYFILE_NOT_FOUND', exit: 5 })
  })
})

describe('default', () => {
  test('default: stake and neurons move, and τ1 is burnt; a person sees the plan', async () => {
    const { status, asked, err, out } = await machine.run('wallet swap_hotkey --hotkey default --wallet.hotkey_b fresh -w alice', { tty: true, columns: 200, answers: ['true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Swap the hotkey?'] })
    expect(err).toMatch(new RegExp(`^Coldkey +${ALICE_SS58}\nOld hotkey +5\\w+\nNew hotkey +5\\w+\nSubnets +1\n`))
    expect(out).toMatch(/^Swapped the hotkey.\nNew hotkey +5\w+\nOld hotkey +5\w+\nSubnets +1\nBurnt +τ1.000000000\n$/)
    const { wallets: [alice] } = await machine.json<{ wallets: readonly { neurons: readonly { name: string, stake: { tao: string } }[] }[] }>('wallet overview -w alice')
    expect(alice?.neurons).toMatchObject([{ name: 'fresh', stake: { tao: '5.000000000' } }])
  })

  test('behavior: the rate limit: when it will pass, and that it does', async () => {
    const failure = await machine.failure('wallet swap-hotkey third --hotkey fresh -w alice -y')
    expect(failure).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error: 'subtensorModule.HotKeySetTxRateLimitExceeded', blocksToWait: expect.any(Number) } })
    const { blocksToWait } = failure.details as { blocksToWait: number }
    await machine.all(`chain advance --blocks ${blocksToWait - 1}`)
    expect(await machine.failure('wallet swap-hotkey third --hotkey fresh -w alice -y --no-preflight')).toMatchObject({ code: 'TRANSACTION_FAILED', details: { error: 'subtensorModule.HotKeySetTxRateLimitExceeded' } })
    await machine.all('chain advance --blocks 1')
    expect(await machine.json<Swapped>('wallet swap-hotkey third --hotkey fresh -w alice -y')).toMatchObject({ netuids: [1], cost: { tao: '1.000000000' } })
  })
})
