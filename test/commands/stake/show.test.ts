import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'

const NOTHING = { rao: '0', tao: '0.000000000' }

const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name poor --from-uri //Poor --no-password', 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y', 'stake add --amount 500 -w alice -y')

test('default: hotkey by hotkey', async () => {
  expect(await machine.json('stake show --wallet-name alice')).toEqual({
    wallets: [{
      wallet: 'alice', coldkey: ALICE_SS58, balance: { rao: '999399000000000', tao: '999399.000000000' }, staked: { rao: '500000000000', tao: '500.000000000' }, rate: NOTHING,
      stakes: [{ hotkey: expect.stringMatching(/^5\w{47}$/), name: 'alice/default', stake: { rao: '500000000000', tao: '500.000000000' }, rate: NOTHING, own: true }],
    }],
  })
})

test('default: what people see, of every wallet', async () => {
  const { out } = await machine.run('stake show --all')
  expect(out.replace(/\(5\w{47}\)/, '(5…)').split('\n').map(line => line.replace(/ {2,}/g, '  '))).toEqual([
    'wallet  balance  hotkey  stake  rate/day  kind  take',
    'alice  τ999399.000000000',
    '  alice/default (5…)  τ500.000000000  τ0.000000000  own',
    'poor  τ0.000000000',
    '  τ999399.000000000  τ500.000000000  τ0.000000000',
    ''])
})

test('behavior: an earlier block', async () => {
  expect(await machine.json('stake show -w alice --block 2')).toMatchObject({ wallets: [{ staked: { rao: '0' }, stakes: [] }] })
})

test('behavior: no such wallet', async () => {
  expect(await machine.failure('stake show')).toMatchObject({ code: 'WALLET_NOT_FOUND', exit: 5 })
})

test('default: any coldkey by its address', async () => {
  const { wallets } = await machine.json<{ wallets: readonly { staked: unknown }[] }>('stake show -w alice')
  expect(await machine.json(`stake list --coldkey_ss58 ${ALICE_SS58}`)).toMatchObject({ wallets: [{ wallet: null, coldkey: ALICE_SS58, staked: wallets[0]?.staked }] })
  expect((await machine.run(`st list -k ${ALICE_SS58}`)).out).toContain(ALICE_SS58)
})

describe('what a stake earns a day', () => {
  const paid = useMachine(...ALICE, 'wallet new-coldkey -w bob --from-uri //Bob --no-password', 'wallet new-hotkey -w bob --from-uri //Bob//hotkey', 'wallet new-coldkey -w none --from-uri //None --no-password',
    'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y', 'subnets register --netuid 1 -w bob -y', 'root register -w alice -y', 'stake add --amount 5_000 -w alice -y', 'stake add --amount 7 -w bob -y',
    'chain advance --blocks 101', 'root weights --netuids 1,3 --weights 3,1 -w alice -y', 'chain advance --epochs 1 --netuid 1', 'weights set --netuid 1 --uids 0,1 --weights 0.2,0.8 -w alice -y', 'chain advance --epochs 2 --netuid 1')

  interface Shown { readonly rate: Amount, readonly stakes: readonly { readonly hotkey: string, readonly stake: Amount, readonly rate: Amount, readonly own: boolean, readonly take?: number }[] }
  const shown = async (of: string): Promise<Shown> => {
    const { wallets: [only] } = await paid.json<{ readonly wallets: readonly Shown[] }>(`stake show ${of}`)
    return only ?? expect.fail('no wallet')
  }
  const delegate = async () => {
    const { delegates: [only] } = await paid.json<{ readonly delegates: readonly { readonly hotkey: string, readonly totalStake: Amount, readonly dailyReturn: Amount }[] }>('root list-delegates')
    return only ?? expect.fail('no delegate')
  }

  test('default: of a hotkey of one’s own that is no delegate, the emission of its neurons for a day', async () => {
    const { members, tempo } = await paid.json<{ readonly tempo: number, readonly members: readonly { readonly uid: number, readonly emission: Amount }[] }>('subnets metagraph --netuid 1')
    const emission = BigInt(members[1]?.emission.rao ?? 0)
    const { rate, stakes } = await shown('-w bob')
    expect(stakes).toMatchObject([{ own: true, rate }])
    expect(stakes[0]).not.toHaveProperty('take')
    expect(emission).toBeGreaterThan(0n)
    // The chain keeps 7200 / tempo in 64 binary places, rounded down.
    expect(BigInt(rate.rao)).toBe((emission * ((7200n << 64n) / BigInt(tempo))) >> 64n)
  })

  test('default: of a delegate, its daily return in proportion to the stake, for its owner as for its nominators', async () => {
    await paid.all(`root delegate --delegate-ss58 ${(await delegate()).hotkey} --amount 1_234.567 -w bob -y`)
    const { hotkey, totalStake, dailyReturn } = await delegate()
    expect(BigInt(dailyReturn.rao)).toBeGreaterThan(0n)
    for (const wallet of ['alice', 'bob']) {
      const mine = (await shown(`-w ${wallet}`)).stakes.find(each => each.hotkey === hotkey) ?? expect.fail(wallet)
      expect(BigInt(mine.rate.rao)).toBe(BigInt(dailyReturn.rao) * BigInt(mine.stake.rao) / BigInt(totalStake.rao))
    }
  })

  test('default: the sum of each wallet, and in the table of all', async () => {
    const { rate, stakes } = await shown('-w bob')
    expect(stakes).toHaveLength(2)
    expect(BigInt(rate.rao)).toBe(stakes.reduce((sum, { rate }) => sum + BigInt(rate.rao), 0n))
    const { out } = await paid.run('stake show -w bob')
    for (const each of [rate, ...stakes.map(({ rate }) => rate)]) expect(out).toContain(`τ${each.tao}`)
    expect(await shown('-w none')).toMatchObject({ rate: NOTHING, stakes: [] })
  })

  test('behavior: the rate of an earlier block is that of then', async () => {
    expect(await shown('-w bob --block 20')).toMatchObject({ rate: NOTHING, stakes: [{ stake: { tao: '7.000000000' }, rate: NOTHING }] })
  })

  test('behavior: a narrow terminal does without it', async () => {
    expect((await paid.run('stake show -w bob', { tty: true, columns: 70 })).out).toContain('Not shown for want of width: rate/day.')
    expect((await paid.run('stake show -w bob', { tty: true, columns: 160 })).out).toMatch(/stake +rate\/day +kind/)
  })

  test('behavior: a subnet without epochs pays nothing', async () => {
    await paid.all('sudo set --netuid 1 --param tempo --value 0 -w alice -y')
    expect(await shown('-w bob')).toMatchObject({ rate: NOTHING })
  })
})
