import { describe, expect, test } from 'vitest'
import { ALICE, useMachine, type Amount, type Failure } from '../../support/btcli.ts'

const machine = useMachine(
  ...ALICE,
  'wallet create --wallet-name bob --no-password', 'wallet new-hotkey --wallet-name bob --hotkey second',
  'chain fund bob 100', 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y',
)

/** What is foretold without sending, and what the chain says of the same transaction in the same state. */
async function both (line: string): Promise<{ readonly foretold: Failure, readonly told: Failure }> {
  return { foretold: await machine.failure(`${line} -y`), told: await machine.failure(`${line} -y --no-preflight`) }
}

interface Wait { readonly passesAt: number, readonly blocksToWait: number }

describe('what is foretold is what the chain says', () => {
  test.each([
    ['more than there is', 'stake add --amount 2_000_000 -w alice', 'subtensorModule.NotEnoughBalanceToStake'],
    ['a hotkey that nobody registered', 'stake add --amount 1 -w bob', 'subtensorModule.HotKeyAccountNotExists'],
    ['more than is staked', 'stake remove --amount 1 -w alice', 'subtensorModule.NotEnoughStakeToWithdraw'],
    ['a hotkey that has a uid already', 'subnets register --netuid 1 -w alice', 'subtensorModule.HotKeyAlreadyRegisteredInSubNet'],
    ['more than the sender has', 'wallet transfer --dest alice --amount 101 -w bob', 'token.FundsUnavailable'],
    ['a gift too small for a new account', 'wallet transfer --dest bob/second --amount 499rao -w alice', 'token.BelowMinimum'],
    ['weights of who has no permit', 'weights set --netuid 1 --uids 0,1 --weights 1,1 --wallet-name alice', 'subtensorModule.UidsLengthExceedUidsInSubNet'],
    ['weights of a stranger', 'weights set --netuid 1 --uids 0 --weights 1 --wallet-name bob', 'subtensorModule.HotKeyNotRegisteredInSubNet'],
    ['weights on root by the wrong call', 'weights set --netuid 0 --uids 0 --weights 1 --wallet-name alice', 'subtensorModule.CanNotSetRootNetworkWeights'],
    ['weights on a subnet that is not there', 'weights set --netuid 9 --uids 0 --weights 1 --wallet-name alice', 'subtensorModule.SubNetworkDoesNotExist'],
    ['weights on root of who is no member', 'root weights --netuids 1 --weights 1 -w alice', 'subtensorModule.HotKeyNotRegisteredInSubNet'],
    ['root weights on a subnet that is not there', 'root weights --netuids 9 --weights 1 -w alice', 'subtensorModule.UidVecContainInvalidOne'],
    ['root weights of a hotkey that nobody registered', 'root weights --netuids 1 --weights 1 -w bob', 'subtensorModule.HotKeyAccountNotExists'],
  ])('%s', async (_what, line, error) => {
    const { foretold, told } = await both(line)
    expect(foretold).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error } })
    expect(told).toMatchObject({ code: 'TRANSACTION_FAILED', exit: 1, details: { error } })
  })

  test('a transfer that would leave too little to keep the account alive', async () => {
    const rao = ({ rao }: Amount) => BigInt(rao)
    const { fee } = await machine.json<{ fee: Amount }>('wallet transfer --dest alice --amount 50 -w bob --dry-run')
    // Each try costs the fee, so the second one would have less than the first foresaw: both are within the deposit of 500 rao.
    const amount = async (left: bigint) => {
      const { accounts: [{ free }] } = await machine.json<{ accounts: [{ free: Amount }] }>('wallet balance -w bob')
      return `${rao(free) - rao(fee) - left}rao`
    }
    expect(await machine.failure(`wallet transfer --dest alice --amount ${await amount(499n)} -w bob -y`)).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'token.NotExpendable' } })
    expect(await machine.failure(`wallet transfer --dest alice --amount ${await amount(499n)} -w bob -y --no-preflight`)).toMatchObject({ code: 'TRANSACTION_FAILED', details: { error: 'token.NotExpendable' } })
    expect(await machine.failure(`wallet transfer --dest alice --amount ${await amount(-1n)} -w bob -y`)).toMatchObject({ details: { error: 'token.FundsUnavailable' } })
    expect(await machine.json(`wallet transfer --dest alice --amount ${await amount(600n)} -w bob --dry-run`)).toMatchObject({ dryRun: true })
  })

  test('seats on root: once in an interval three, and each hotkey once', async () => {
    await machine.all('root register -w alice -y')
    const { foretold, told } = await both('root register -w alice')
    expect([foretold.details['error'], told.details['error']]).toEqual(['subtensorModule.HotKeyAlreadyRegisteredInSubNet', 'subtensorModule.HotKeyAlreadyRegisteredInSubNet'])
  })
})

describe('when it will pass', () => {
  test('the block is named, and it is the first: stake that was just changed', async () => {
    await machine.all('stake add --amount 1 -w alice -y')
    const { foretold, told } = await both('stake add --amount 1 -w alice')
    expect(told.details['error']).toBe('subtensorModule.StakeRateLimitExceeded')
    expect(foretold).toMatchObject({ details: { error: 'subtensorModule.StakeRateLimitExceeded', blocksToWait: expect.any(Number) } })
    const { blocksToWait } = (await machine.failure('stake add --amount 1 -w alice -y')).details as unknown as Wait
    await machine.all(`chain advance --blocks ${blocksToWait - 1}`)
    const last = await machine.failure('stake add --amount 1 -w alice -y')
    expect(last).toMatchObject({ details: { blocksToWait: 1 }, hint: expect.stringMatching(/It can pass in block \d+, after 1 more block \(about 12 seconds\): btcli chain advance --blocks 1\.$/) })
    await machine.all('chain advance --blocks 1', 'stake add --amount 1 -w alice -y')
  })

  test('the limit is shared: taking back waits too', async () => {
    const { foretold, told } = await both('stake remove --amount 1 -w alice')
    expect([foretold.details['error'], told.details['error']]).toEqual(['subtensorModule.UnstakeRateLimitExceeded', 'subtensorModule.UnstakeRateLimitExceeded'])
  })

  test('root weights: the weights rate limit counts from the registration', async () => {
    await machine.all('chain advance --blocks 100', 'root weights --netuids 1 --weights 1 -w alice -y')
    const { foretold, told } = await both('root weights --netuids 1 --weights 1 -w alice')
    expect([foretold.details['error'], told.details['error']]).toEqual(['subtensorModule.SettingWeightsTooFast', 'subtensorModule.SettingWeightsTooFast'])
    const { blocksToWait } = (await machine.failure('root weights --netuids 1 --weights 1 -w alice -y')).details as unknown as Wait
    await machine.all(`chain advance --blocks ${blocksToWait}`, 'root weights --netuids 1 --weights 1 -w alice -y')
  })

  test('registrations of an interval: the pool lets them in one block after it begins anew', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await machine.all(`wallet new-hotkey --wallet-name bob --hotkey ${name}`)
    const full = async (): Promise<Failure | undefined> => {
      for (const name of ['a', 'b', 'c', 'd']) {
        const { status, out } = await machine.run(`subnets register --netuid 1 -w bob -H ${name} -y --json`)
        if (status !== 0) return (JSON.parse(out) as { error: Failure }).error
        await machine.all('chain advance --blocks 1')
      }
      return undefined
    }
    const refused = await full()
    expect(refused).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'subtensorModule.TooManyRegistrationsThisInterval' } })
    const { blocksToWait } = refused?.details as unknown as Wait
    await machine.all(`chain advance --blocks ${blocksToWait - 1}`)
    expect(await machine.failure('subnets register --netuid 1 -w bob -H d -y')).toMatchObject({ details: { blocksToWait: 1 } })
    expect(await machine.failure('subnets register --netuid 1 -w bob -H d -y --no-preflight')).toMatchObject({ code: 'TRANSACTION_INVALID' })
    await machine.all('chain advance --blocks 1', 'subnets register --netuid 1 -w bob -H d -y')
  })
})
