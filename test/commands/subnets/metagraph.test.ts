import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y')

test('behavior: nobody yet', async () => {
  expect((await machine.run('subnets metagraph --netuid 1')).out).toBe(
    'Subnet 1: 0 of 256 neurons, tempo 360, burn τ1.000000000, emission per block τ0.000000000\nNobody is registered yet. btcli subnets register makes a neuron.\n')
})

test('default: everyone, shares as the chain keeps them', async () => {
  await machine.all('subnets register --netuid 1 -w alice -y')
  expect(await machine.json('subnets metagraph --netuid 1')).toMatchObject({
    netuid: 1, neurons: 1, maxNeurons: 256, tempo: 360, owner: ALICE_SS58, block: 2,
    members: [{ uid: 0, coldkey: ALICE_SS58, stake: { rao: '0' }, rank: 0, incentive: 0, emission: { rao: '0' }, validatorPermit: false, updated: 0, registeredAt: 2 }],
  })
  const { out } = await machine.run('subnet meta --netuid 1')
  expect(out.split('\n')[1]?.split(/ {2,}/)).toEqual(['uid', 'stake', 'rank', 'trust', 'consensus', 'incentive', 'dividends', 'emission', 'vtrust', 'permit', 'updated', 'active', 'axon', 'hotkey', 'coldkey'])
})

test('behavior: a narrow terminal keeps incentive, dividends and emission whole', async () => {
  const { out } = await machine.run('subnets metagraph --netuid 1', { tty: true, columns: 80 })
  expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  const [head = '', row] = out.split('\n').slice(out.split('\n').findIndex(line => line.startsWith('uid')))
  expect(head).toMatch(/^uid +stake +rank +incentive +dividends +emission +permit +hotkey$/)
  expect(row).toMatch(/^ +0 +τ0\.000000000 +0\.00000 +0\.00000 +0\.00000 +τ0\.000000000 /)
})

test('behavior: asked for on a terminal; no such subnet, no such block', async () => {
  expect(await machine.run('subnets metagraph', { tty: true, answers: ['1'] })).toMatchObject({ status: 0, asked: ['Which subnet (netuid)?'] })
  expect(await machine.failure('subnets metagraph --netuid 7')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  expect(await machine.failure('subnets metagraph --netuid 1 --block 999')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
})
