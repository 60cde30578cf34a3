import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y', 'wallet new-hotkey -w alice -H second --from-uri //Alice//second')

test('default: burns the price and gives a uid', async () => {
  expect(await machine.json('subnets register --netuid 1 --wallet-name alice -y')).toMatchObject({ netuid: 1, uid: 0, coldkey: ALICE_SS58, burned: { tao: '1.000000000' }, balance: { tao: '999899.000000000' } })
})

test('default: a person is asked for the subnet, sees the price, and agrees', async () => {
  const { status, out, asked } = await machine.run('subnets register -w alice -H second', { tty: true, answers: ['x', '1', 'true'] })
  expect(status).toBe(0)
  expect(asked).toEqual(['Which subnet (netuid)?', '“x” is not a subnet (a whole number from 0 to 65535).', expect.stringMatching(/^Burn τ\d\.\d{9} to register on subnet 1\?$/)])
  expect(out).toMatch(/^Registered on subnet 1 as uid 1\.\nHotkey +5\w{47}\nBurned +τ\S+\nBalance now +τ\S+\n$/)
})

test('behavior: twice is refused by the chain, with its name and the block', async () => {
  const failure = await machine.failure('subnets register --netuid 1 -w alice -y')
  expect(failure).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, hint: expect.stringContaining('btcli subnets metagraph'), details: { error: 'subtensorModule.HotKeyAlreadyRegisteredInSubNet' } })
})

test('behavior: a closed subnet, no subnet, too expensive, no such hotkey', async () => {
  expect(await machine.failure('subnets register --netuid 3 -w alice -y')).toMatchObject({ details: { error: 'subtensorModule.SubNetRegistrationDisabled' }, hint: expect.stringContaining('btcli subnets list') })
  expect(await machine.failure('subnets register --netuid 7 -w alice -y')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  expect(await machine.failure('subnets register --netuid 1 -w alice --max-cost 0.1 -y')).toMatchObject({ code: 'TOO_EXPENSIVE', exit: 2 })
  expect(await machine.failure('subnets register --netuid 1 -w alice -H third -y')).toMatchObject({ code: 'KEYFILE_NOT_FOUND', exit: 5 })
})
