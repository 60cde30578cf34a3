import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet new-hotkey -w alice -H miner --from-uri //Alice//miner', 'subnets create -w alice -y',
  'subnets register --netuid 1 -w alice -y', 'subnets register --netuid 1 -w alice -H miner -y', 'stake add --amount 2000 -w alice -y', 'chain advance --blocks 100')

test('behavior: without a permit it is said in which block the permit comes', async () => {
  expect(await machine.failure('weights set --netuid 1 --uids 1 --weights 1 --wallet-name alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.NeuronNoValidatorPermit' }, hint: expect.stringMatching(/^Nothing was sent\. It can pass in block \d+/) })
})

test('default: after an epoch; a person sees the normalised weights', async () => {
  await machine.all('chain advance --epochs 1 --netuid 1')
  const { status, asked, out, err } = await machine.run('weights set --netuid 1 --wallet-name alice', { tty: true, answers: ['0, 1', '1 3', 'true'] })
  expect({ status, asked }).toEqual({ status: 0, asked: ['Which neurons (uids: 1, 2)?', 'Which weights (0.7, 0.3)?', 'Set these weights on subnet 1?'] })
  expect(err).toContain('Uids                0, 1\nNormalised weights  0.2500, 0.7500\n')
  expect(out).toBe('Weights set on subnet 1: uid 0 → 0.2500, uid 1 → 0.7500\n')
})

test('behavior: what cannot be weights is found before anything is sent', async () => {
  expect(await machine.failure('weights set --netuid 1 --uids 0,1 --weights 1 --wallet-name alice -y')).toMatchObject({
    code: 'BAD_WEIGHTS', exit: 2, message: 'These weights cannot be set: there are 2 uids and 1 weights.', hint: 'Give one weight for each of the uids: --uids 1,2 --weights 0.5,10.',
  })
  expect(await machine.failure('weights set --netuid 1 --uids 0 --weights -1 --wallet-name alice -y')).toMatchObject({ exit: 2 })
})
