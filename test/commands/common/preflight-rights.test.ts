/** Delegates, governance, proxies and multisigs: what is foretold is what the chain says. */
import { compactToU8a, u8aConcat, u8aToHex } from '@polkadot/util'
import { decodeAddress } from '@polkadot/util-crypto'
import { describe, expect, test } from 'vitest'
import { ALICE, useMachine, type Failure } from '../../support/btcli.ts'

const CHARLIE = '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'
const SEND = `balances.transferKeepAlive(${CHARLIE},1τ)`
const GROUP = '--threshold 2 --signatories alice,poor,bob'
const machine = useMachine(
  ...ALICE, 'wallet new-hotkey -w alice -H miner', 'wallet create -w bob --no-password', 'wallet create -w poor --no-password',
  'chain fund bob 100', 'chain fund poor 0.05', 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y', 'subnets register --netuid 1 -w alice -H miner -y',
)

/** Foretold without sending, and then by the chain of the same transaction in the same state. */
async function refusedAlike (line: string, error: string): Promise<Failure> {
  const foretold = await machine.failure(`${line} -y`)
  expect(foretold, line).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error } })
  expect(await machine.failure(`${line} -y --no-preflight`), line).toMatchObject({ code: 'TRANSACTION_FAILED', exit: 1, details: { error } })
  return foretold
}

/** Refused until the block that is named, and not in the one before. */
async function passesWhenSaid (line: string, error: string): Promise<void> {
  await refusedAlike(line, error)
  const { blocksToWait } = (await machine.failure(`${line} -y`)).details as { readonly blocksToWait: number }
  await machine.all(`chain advance --blocks ${blocksToWait - 1}`)
  expect(await machine.failure(`${line} -y`)).toMatchObject({ details: { error, blocksToWait: 1 } })
  await machine.all('chain advance --blocks 1', `${line} -y`)
}

describe('delegates', () => {
  test('a hotkey that nobody registered, another’s, one that is a delegate already', async () => {
    await refusedAlike('root nominate -w bob', 'subtensorModule.HotKeyAccountNotExists')
    await machine.all('root nominate -w alice -y')
    await refusedAlike('root nominate -w alice', 'subtensorModule.HotKeyAlreadyDelegate')
  })

  test('the block is named from which on the coldkey may nominate again', async () => {
    await passesWhenSaid('root nominate -w alice -H miner', 'subtensorModule.DelegateTxRateLimitExceeded')
  })

  test('a take out of bounds, and one that is raised too soon', async () => {
    await refusedAlike('root set-take --take 0.5 -w alice', 'subtensorModule.DelegateTakeTooHigh')
    await refusedAlike('root set-take --take 0.01 -w alice', 'subtensorModule.DelegateTakeTooLow')
    await machine.all('root set-take --take 0.1 -w alice -y', 'sudo set --param tx_delegate_take_rate_limit --value 40 -w alice -y')
    await passesWhenSaid('root set-take --take 0.12 -w alice', 'subtensorModule.DelegateTxRateLimitExceeded')
  })
})

describe('governance', () => {
  test('who may not propose, the same twice, who may not vote, closing too early', async () => {
    await refusedAlike('senate propose adminUtils.sudoSetTempo(1,99) -w bob', 'triumvirate.NotMember')
    const { proposal } = await machine.json<{ proposal: string }>('senate propose adminUtils.sudoSetTempo(1,99) -w alice -y')
    await refusedAlike('senate propose adminUtils.sudoSetTempo(1,99) -w alice', 'triumvirate.DuplicateProposal')
    await refusedAlike(`root senate-vote --proposal ${proposal} --vote aye -w alice`, 'subtensorModule.NotSenateMember')
    await refusedAlike(`root senate-vote --proposal ${proposal} --vote aye -w bob`, 'subtensorModule.NonAssociatedColdKey')
    await passesWhenSaid(`senate close --proposal ${proposal} -w alice`, 'triumvirate.TooEarlyToCloseProposal')
  })

  test('a vote that was given already', async () => {
    await machine.all('root register -w alice -y')
    const { proposal } = await machine.json<{ proposal: string }>('senate propose adminUtils.sudoSetTempo(1,98) -w alice -y')
    await machine.all(`root senate-vote --proposal ${proposal} --vote nay -w alice -y`)
    await refusedAlike(`root senate-vote --proposal ${proposal} --vote nay -w alice`, 'triumvirate.DuplicateVote')
    await machine.all(`root senate-vote --proposal ${proposal} --vote aye -w alice -y`)
  })
})

describe('proxies', () => {
  const execute = (flags: string) => `proxy execute ${SEND} --real alice -w bob${flags}`

  test('itself, twice, none such, no proxy', async () => {
    await refusedAlike('proxy add --delegate alice -w alice', 'proxy.NoSelfProxy')
    await refusedAlike(execute(''), 'proxy.NotProxy')
    await refusedAlike(`proxy announce ${SEND} --real alice -w bob`, 'proxy.NotProxy')
    await machine.all('proxy add --delegate bob --delay 5 -w alice -y')
    await refusedAlike('proxy add --delegate bob --delay 5 -w alice', 'proxy.Duplicate')
    expect(await refusedAlike('proxy remove --delegate bob -w alice', 'proxy.NotFound')).toMatchObject({ message: expect.stringContaining('is a proxy of type Any with a delay of 5 blocks') as string })
    await refusedAlike('proxy create -w poor', 'balances.InsufficientBalance')
    await refusedAlike('proxy add --delegate bob -w poor', 'balances.InsufficientBalance')
  })

  test('what must be announced, and for how long', async () => {
    await refusedAlike(execute(''), 'proxy.Unannounced')
    await refusedAlike(execute(' --announced'), 'proxy.Unannounced')
    await machine.all(`proxy announce ${SEND} --real alice -w bob -y`, 'chain advance --blocks 1')
    await passesWhenSaid(execute(' --announced'), 'proxy.Unannounced')
  })
})

describe('multisigs', () => {
  test('who cannot pay the deposit, who approved already, who did not begin', async () => {
    await refusedAlike(`multisig approve ${SEND} ${GROUP} -w poor`, 'balances.InsufficientBalance')
    await machine.all(`multisig approve ${SEND} ${GROUP} -w alice -y`)
    await refusedAlike(`multisig approve ${SEND} ${GROUP} -w alice`, 'multisig.AlreadyApproved')
    await refusedAlike(`multisig execute ${SEND} ${GROUP} -w alice`, 'multisig.AlreadyApproved')
    await refusedAlike(`multisig cancel ${SEND} ${GROUP} -w bob`, 'multisig.NotOwner')
    await machine.all(`multisig approve ${SEND} ${GROUP} -w bob -y`)
    await refusedAlike(`multisig approve ${SEND} ${GROUP} -w poor`, 'multisig.AlreadyApproved')
  })
})

describe('--dry-run of a call inside another', () => {
  test('behavior: that it fails is said, though what is around it would not fail', async () => {
    const MUCH = `balances.transferKeepAlive(${CHARLIE},2000000τ)`
    await machine.all('proxy add --delegate bob -w alice -y', 'proxy remove --delegate bob --delay 5 -w alice -y')
    expect(await machine.failure(`proxy execute ${MUCH} --real alice -w bob --dry-run`)).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, details: { error: 'token.FundsUnavailable' } })
    const inside = u8aToHex(u8aConcat([5, 3, 0], decodeAddress(CHARLIE), compactToU8a(2_000_000_000_000_000n)))
    expect(await machine.failure(`tx call utility.batch ["${inside}"] -w alice --dry-run`)).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'token.FundsUnavailable' } })
    expect(await machine.json(`proxy execute ${SEND} --real alice -w bob --dry-run`)).toMatchObject({ dryRun: true })
  })
})
