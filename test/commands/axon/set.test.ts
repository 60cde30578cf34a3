import { expect, test } from 'vitest'
import { parseIp } from '../../../src/core/ip.ts'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y')

test('behavior: who is not registered has no axon', async () => {
  expect(await machine.failure('axon set --netuid 1 --ip 203.0.113.7 --port 8091 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.HotKeyNotRegisteredInNetwork' } })
})

test('default: the metagraph shows where it is; too soon again is named with the block', async () => {
  await machine.all('subnets register --netuid 1 -w alice -y')
  const { status, asked, out } = await machine.run('axon set --netuid 1 -w alice', { tty: true, answers: ['localhost', '203.0.113.7', '8091', 'true'] })
  expect({ status, asked }).toEqual({ status: 0, asked: ['Which IP address?', '“localhost” is not an IPv4 or IPv6 address.', 'Which port?', 'Serve this axon?'] })
  expect(out).toMatch(/^The axon of subnet 1 is 203\.0\.113\.7:8091\.\nHotkey {2}5\w{47}\n$/)
  expect(await machine.json('subnets metagraph --netuid 1')).toMatchObject({ members: [{ axon: '203.0.113.7:8091' }] })
  expect(await machine.failure('axon reset --netuid 1 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.ServingRateLimitExceeded', passesAt: expect.any(Number) } })
})

test('default: an IPv6 address; and none', async () => {
  await machine.all('chain advance --blocks 50')
  expect(await machine.json('axon set --netuid 1 --ip 2001:db8::7 --port 1 -w alice -y')).toMatchObject({ axon: '[2001:db8::7]:1' })
  expect(await machine.json('subnets metagraph --netuid 1')).toMatchObject({ members: [{ axon: '[2001:db8:0:0:0:0:0:7]:1' }] })
  await machine.all('chain advance --blocks 50')
  expect(await machine.json('axon reset --netuid 1 -w alice -y')).toMatchObject({ axon: '0.0.0.1:1' })
  expect(await machine.failure('axon set --netuid 1 --ip 203.0.113.7 --port 70000 -w alice -y')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
})

test.each([['1.2.3.4', 0x01020304n], ['::', 0n], ['::1', 1n], ['1::', 1n << 112n], ['::ffff:1.2.3.4', 0xffff01020304n], ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n]])('%s is the number %s', (text, value) => {
  expect(parseIp(text)?.value).toBe(value)
})

test.each(['', '1.2.3', '256.1.1.1', '1::2::3', 'fe80::1%eth0'])('“%s” is no address', text => {
  expect(parseIp(text)).toBeUndefined()
})
