import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y', 'subnets create -w alice -y', 'root register -w alice -y', 'chain advance --blocks 100', 'root weights --netuids 1,2 --weights 1,3 -w alice -y', 'chain advance --blocks 100')

test('default: a share is raised, and all are made to sum to 1', async () => {
  const { asked, err, out } = await machine.run('root boost --netuid 1 -w alice', { tty: true, answers: ['0.25', 'true'] })
  expect(asked).toEqual(['By how much (0.1)?', 'Set these root weights?'])
  expect(err).toContain('Share now    0.2500\nShare after  0.4000\n')
  expect(out).toBe('Subnet 1: share of the root weights 0.2500 → 0.4000\n')
})

test('default: a share is lowered, down to nothing', async () => {
  await machine.all('chain advance --blocks 100')
  expect(await machine.json('r slash --netuid 1 --decrease 0.9 -w alice -y')).toMatchObject({ netuid: 1, after: 0, weights: [{ netuid: 2, share: 1 }] })
})

test('behavior: nothing left, no such subnet, too soon', async () => {
  expect(await machine.failure('root slash --netuid 2 --decrease 1 -w alice -y')).toMatchObject({ code: 'BAD_WEIGHTS', exit: 2 })
  expect(await machine.failure('root boost --netuid 9 --increase 1 -w alice -y')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  expect(await machine.failure('root boost --netuid 1 --increase 1 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.SettingWeightsTooFast' } })
})
