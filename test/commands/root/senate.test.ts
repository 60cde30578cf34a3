import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)

test('default: the senators of the development chain, by every spelling', async () => {
  const { senators } = await machine.json<{ senators: readonly { hotkey: string, coldkey?: string }[] }>('root senate')
  expect(senators).toHaveLength(3)
  expect(await machine.json('sudo senate')).toEqual({ senators })
  expect((await machine.run('r senate')).out).toContain(`${senators[0]?.hotkey}`)
})

test('behavior: who registers on root joins; an earlier block; no such block', async () => {
  await machine.all('root register -w alice -y')
  expect(await machine.json('root senate')).toMatchObject({ senators: expect.arrayContaining([expect.objectContaining({ coldkey: ALICE_SS58, stake: { rao: '0', tao: '0.000000000' } })]) })
  expect((await machine.json<{ senators: readonly unknown[] }>('root senate --block 0')).senators).toHaveLength(3)
  expect(await machine.failure('root senate --block 99')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
})
