/** Commands on a chain with other rules: today's main network has subnet tokens, and neither delegates nor a senate. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALICE_SS58, useMachine } from '../support/btcli.ts'
import { serveFinney } from '../support/finney.ts'

const WALLET = ['wallet new-coldkey --wallet-name default --from-uri //Alice --no-password', 'wallet new-hotkey --wallet-name default --from-uri //Alice//hotkey']
const machine = useMachine(...WALLET)

let node: Awaited<ReturnType<typeof serveFinney>>
beforeAll(async () => { node = await serveFinney() })
afterAll(async () => { await node.close() })

const json = async (line: string) => {
  const { status, out, err } = await machine.run(`${line} --network ${node.endpoint} --json`)
  return { status, err, said: JSON.parse(out) as { readonly data?: unknown, readonly error?: { readonly code: string, readonly message: string } } }
}

describe('what is the same works', () => {
  test.each([
    'wallet balance', `wallet balance --ss58 ${ALICE_SS58}`, 'wallet inspect --offline', 'subnets list', 'subnets show --netuid 1', 'subnets hyperparameters --netuid 1', 'sudo get --netuid 1', 'sudo get',
    'sudo get --netuid 1 --param tempo', 'query subtensorModule.tempo 1', 'query subtensorModule.networksAdded', `query system.account ${ALICE_SS58}`, 'describe subtensorModule.addStake', 'describe subtensorModule.weights', 'describe proxy.proxy', 'block', 'events', `proxy list ${ALICE_SS58}`, `multisig list ${ALICE_SS58}`, 'chain status',
  ])('%s', async line => {
    const { status, said } = await json(line)
    expect({ status, error: said.error }).toEqual({ status: 0, error: undefined })
  })
})

describe('what is sent reaches the node', () => {
  const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
  const both = `--signatories ${ALICE_SS58},${BOB} --threshold 2`
  test.each([
    `wallet transfer --dest ${BOB} --amount 1 -y`, 'sudo set --netuid 1 --param tempo --value 10 -y', 'tx call system.remark hello -y', 'tx call system.remark hello -y --wait none', 'tx call system.remark hello -y --wait finality',
    `multisig approve adminUtils.sudoSetTempo(1,10) ${both} -y`, `multisig execute adminUtils.sudoSetTempo(1,10) ${both} -y`, `proxy add --delegate ${BOB} -y`, 'proxy create -y',
  ])('%s', async line => {
    const before = node.sent.length
    const { status, said } = await json(line)
    expect({ status, error: said.error, sent: node.sent.length - before }).toEqual({ status: 0, error: undefined, sent: 1 })
  })

  test('what the block does not tell is said plainly, with the way to look', async () => {
    const before = node.sent.length
    const { status, said } = await json('subnets register 1 -y')
    expect({ status, said, sent: node.sent.length - before }).toMatchObject({ status: 1, sent: 1, said: { error: { code: 'OUTCOME_NOT_TOLD', hint: expect.stringContaining('btcli subnets metagraph --netuid 1 --block') as string, details: { transaction: expect.stringMatching(/^0x/) as string } } } })
  })

  test('nothing leaves with --dry-run, nor what the chain would refuse', async () => {
    const before = node.sent.length
    expect((await json('tx call system.remark hello --dry-run')).status).toBe(0)
    expect((await json(`proxy execute adminUtils.sudoSetTempo(1,10) --real ${BOB} -y`)).said.error?.code).toBe('WOULD_BE_REFUSED')
    expect((await json(`multisig cancel adminUtils.sudoSetTempo(1,10) ${both} -y`)).status).toBe(5)
    expect(node.sent.length).toBe(before)
  })
})

describe('what is not says so and exits 5', () => {
  test.each([
    'stake show', 'stake add --amount 1 -y', 'stake remove --amount 1 -y',
    'root list', 'root list-delegates', 'root my-delegates', 'root senate', 'root proposals', 'root get-take', 'root set-take --take 0.1 -y', 'root nominate -y', 'root weights --netuids 1 --weights 1 -y', 'root register -y',
    'subnets lock-cost', 'subnets metagraph --netuid 1', 'subnets create -y', 'weights commit --netuid 1 --uids 0 --weights 1 -y',
    'wallet overview', 'wallet inspect', 'wallet faucet -y', 'chain fund default 5',
  ])('%s', async line => {
    const { status, said } = await json(line)
    expect({ status, code: said.error?.code }).toEqual({ status: 5, code: 'NOT_ON_THIS_CHAIN' })
    expect(said.error?.message).toMatch(/ has no .+\.$/)
  })
})
