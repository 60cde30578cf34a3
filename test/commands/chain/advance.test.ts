import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)

test('default: by blocks, and to a block', async () => {
  expect(await machine.json('chain advance --blocks 1_000')).toEqual({ from: 0, to: 1000, blocks: 1000 })
  expect(await machine.run('chain advance --to 1,010')).toMatchObject({ status: 0, out: 'Made 10 blocks.\nBlock before  1000\nBlock now     1010\n', err: 'sim · block 1010\n' })
  expect((await machine.run('chain warp --blocks 1')).out).toMatch(/^Made 1 block\.\n/)
})

test('default: by epochs of one subnet', async () => {
  await machine.all('subnets create -w alice -y')
  const first = await machine.json<{ to: number }>('chain advance --epochs 1 --netuid 1')
  expect(await machine.json('chain advance --epochs 2 --netuid 1')).toEqual({ from: first.to, to: first.to + 2 * 361, blocks: 2 * 361 })
})

test('behavior: not back, not nowhere, not both ways, not on no subnet', async () => {
  expect(await machine.failure('chain advance --to 5')).toMatchObject({ code: 'NOT_AHEAD', exit: 2 })
  for (const flags of ['', '--blocks 1 --to 5000', '--blocks 1 --netuid 1']) expect(await machine.failure(`chain advance ${flags}`)).toMatchObject({ code: 'HOW_FAR', exit: 2 })
  expect(await machine.failure('chain advance --blocks 0')).toMatchObject({ code: 'INVALID_INPUT', exit: 2 })
  expect(await machine.failure('chain advance --epochs 1 --netuid 7')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
})
