import { describe, expect } from 'vitest'
import { alice, bob, transports } from '../../support/node.ts'
import { nodeTest } from '../../support/node-test.ts'
import { remark, signed, transfer } from '../../support/tiny/sign.ts'

describe.each(transports)('system_* and payment_* %s', transport => {
  const test = nodeTest(transport)

  test('what the node is', async ({ node, ask }) => {
    expect(await ask('system_chain')).toBe('Bittensor')
    expect(await ask('system_chainType')).toBe('Development')
    expect(await ask('system_properties')).toEqual({ ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' })
    expect(await ask('system_name')).toBe('btcli')
    expect(await ask('system_version')).toMatch(/^\d+\.\d+\.\d+/)
    expect(await ask('system_health')).toEqual({ peers: 0, isSyncing: false, shouldHavePeers: false })
    expect(await ask('system_nodeRoles')).toEqual(['Authority'])
    expect(await ask('system_peers')).toEqual([])
    node.seal({ count: 2 })
    expect(await ask('system_syncState')).toEqual({ startingBlock: 0, currentBlock: 2, highestBlock: 2 })
  })

  test('system_accountNextIndex: the nonce on the chain, and beyond those in the pool', async ({ node, ask }) => {
    expect(await ask('system_accountNextIndex', alice.address)).toBe(0)
    await ask('author_submitExtrinsic', signed(node, alice, remark('a')))
    expect(await ask('account_nextIndex', alice.address)).toBe(1)
    node.sealing = 'manual'
    await ask('author_submitExtrinsic', signed(node, alice, remark('c'), 2))
    expect(await ask('system_accountNextIndex', alice.address)).toBe(1)
    await ask('author_submitExtrinsic', signed(node, alice, remark('b'), 1))
    expect(await ask('system_accountNextIndex', alice.address)).toBe(3)
    await expect(ask('system_accountNextIndex', '5Gnobody')).rejects.toMatchObject({ code: -32602 })
  })

  test('system_dryRun: how a transaction would end', async ({ node, ask }) => {
    const head = node.head().hash
    expect(await ask('system_dryRun', signed(node, alice, transfer(bob, 1n)))).toBe('0x0000')
    expect(await ask('system_dryRunAt', signed(node, alice, transfer(bob, 10n ** 15n)), head)).toBe('0x0001030200000000')
    expect(await ask('system_dryRun', signed(node, alice, remark('a'), 3))).toBe('0x010002')
    await expect(ask('system_dryRun', '0x1234')).rejects.toMatchObject({ code: 1001 })
    expect(node.head().hash).toBe(head)
  })

  test('payment_queryInfo and payment_queryFeeDetails', async ({ node, ask }) => {
    const extrinsic = signed(node, alice, transfer(bob, 1n))
    expect(await ask('payment_queryInfo', extrinsic)).toEqual({ weight: { ref_time: 7000, proof_size: 0 }, class: 'normal', partialFee: '1000' })
    expect(await ask('payment_queryFeeDetails', extrinsic, node.genesisHash)).toEqual({ inclusionFee: { baseFee: '0x3e8', lenFee: '0x0', adjustedWeightFee: '0x0' } })
    await expect(ask('payment_queryInfo', '0x00')).rejects.toMatchObject({ code: 1001 })
  })
})
