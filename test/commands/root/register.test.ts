import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-hotkey -w alice -H second --from-uri //Alice//second')

test('default: a seat on root', async () => {
  expect(await machine.json('root register --wallet-name alice -y')).toEqual({ uid: 0, hotkey: expect.stringMatching(/^5\w{47}$/), coldkey: ALICE_SS58, transaction: expect.stringMatching(/^0x/) })
})

test('default: a person sees the stake and agrees', async () => {
  await machine.all('chain advance --blocks 1')
  const { status, asked, out, err } = await machine.run('root register -w alice -H second', { tty: true, answers: ['true'] })
  expect({ status, asked }).toEqual({ status: 0, asked: ['Register on the root network?'] })
  expect(err).toContain('Stake on the hotkey  τ0.000000000\n')
  expect(out).toMatch(/^Registered on the root network as uid 1\.\nHotkey {2}5\w{47}\n$/)
})

test('behavior: twice is refused by the chain', async () => {
  expect(await machine.failure('root register -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.HotKeyAlreadyRegisteredInSubNet' } })
})

test('behavior: nobody to confirm', async () => {
  await machine.all('wallet new-hotkey -w alice -H late --from-uri //Alice//late', 'chain advance --blocks 100')
  expect(await machine.failure('root register -w alice -H late')).toMatchObject({ code: 'NOT_CONFIRMED', exit: 2 })
})
