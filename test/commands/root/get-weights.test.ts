import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y', 'subnets create -w alice -y', 'root register -w alice -y', 'chain advance --blocks 100')

test('behavior: no weights yet', async () => {
  expect(await machine.json('root get-weights')).toEqual({ members: [] })
  expect((await machine.run('root get-weights')).out).toBe('No member of root has set weights yet. btcli root weights does.\n')
})

test('default: the matrix; each row sums to 1', async () => {
  await machine.all('root weights --netuids 1,2 --weights 1,3 -w alice -y')
  const { members } = await machine.json<{ members: readonly { weights: readonly { share: number }[] }[] }>('root get-weights')
  expect(members[0]?.weights.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
  expect((await machine.run('root get-weights')).out).toMatch(/^uid {2}hotkey +subnet 1 {2}subnet 2\n {2}0 {2}5\w{47} +0\.2500 +0\.7500\n$/)
})

test('behavior: no such block', async () => {
  expect(await machine.failure('root get-weights --block 9999')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
})
