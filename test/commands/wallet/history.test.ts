import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'

interface History {
  readonly searched: { readonly from: number, readonly to: number }
  readonly pruned: boolean
  readonly transfers: readonly { readonly block: number, readonly time: string, readonly direction: string, readonly name: string | null, readonly from: string, readonly to: string, readonly amount: Amount, readonly fee?: Amount, readonly extrinsic: number }[]
}

const machine = useMachine(...ALICE, 'wallet create -w bob --no-password',
  'wallet transfer --dest bob --amount 1 -w alice -y', 'chain advance --blocks 100', 'wallet transfer --dest bob --amount 2 -w alice -y', 'wallet transfer --dest alice --amount 0.5 -w bob -y')

describe('default', () => {
  test('default: in and out, newest first, with the fee that the account paid', async () => {
    const { searched, pruned, transfers } = await machine.json<History>('wallet history -w bob')
    expect({ searched, pruned }).toEqual({ searched: { from: 0, to: 103 }, pruned: false })
    expect(transfers.map(({ block, direction, amount }) => [block, direction, amount.tao])).toEqual([[103, 'out', '0.500000000'], [102, 'in', '2.000000000'], [1, 'in', '1.000000000']])
    expect(transfers[0]).toMatchObject({ to: ALICE_SS58, fee: { rao: expect.stringMatching(/^[1-9]/) }, extrinsic: expect.any(Number), time: expect.stringMatching(/^20\d\d-.*Z$/) })
    expect(transfers[1]).not.toHaveProperty('fee')
  })

  test('default: what people see', async () => {
    const { out, err } = await machine.run(`wallet history --ss58 ${ALICE_SS58} --limit 1`)
    expect(out).toMatch(/^block +time \(UTC\) +with +amount +fee +extrinsic\n +103 +20\d\d-\d\d-\d\d \d\d:\d\d +in +5\w{47} +τ0\.500000000 +103-\d+\nBlocks 103 to 103 were searched\.\n$/)
    expect(err).toBe('sim · block 103\n')
  })

  test('default: whoever is in the address book has a name', async () => {
    await machine.all(`address-book add friend ${ALICE_SS58}`)
    expect((await machine.json<History>('wallet history -w bob --limit 1')).transfers[0]).toMatchObject({ name: 'friend' })
    expect((await machine.run('wallet history -w bob --limit 1', { tty: true, columns: 80 })).out).toContain(' friend (5Grwva…HGKutQY) ')
    await machine.all('address-book remove friend -y')
  })
})

describe('range', () => {
  test('behavior: --from and --to, and a limit', async () => {
    const { transfers, searched } = await machine.json<History>('wallet history -w alice --from 1 --to 101')
    expect([transfers.map(({ block }) => block), searched]).toEqual([[1], { from: 1, to: 101 }])
    expect((await machine.json<History>('wallet history -w alice --limit 2')).transfers).toHaveLength(2)
  })

  test('behavior: nothing there is no error', async () => {
    const { out } = await machine.run('wallet history -w alice --from 2 --to 50')
    expect(out).toBe(`No transfer of ${ALICE_SS58} in these blocks.\nBlocks 2 to 50 were searched.\n`)
  })

  test.each([['--from 9 --to 3', '--from 9 is after --to 3.'], ['--to 999', 'Block 999 does not exist yet: the newest is 103.'], ['--from 999', 'is after']])('behavior: refuses %s', async (given, message) => {
    expect(await machine.failure(`wallet history -w alice ${given}`)).toMatchObject({ code: 'BAD_RANGE', exit: 2, message: expect.stringContaining(message) })
  })

  test('behavior: no such wallet', async () => {
    expect(await machine.failure('wallet history -w nobody')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
  })
})
