import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE)

test('behavior: nobody yet', async () => {
  expect((await machine.run('root list')).out).toBe('Nobody is on the root network yet. btcli root register makes a member.\n')
})

test('default: members with their stake', async () => {
  await machine.all('root register -w alice -y', 'stake add --amount 500 -w alice -y')
  expect(await machine.json('root list')).toEqual({ members: [{ uid: 0, hotkey: expect.stringMatching(/^5\w{47}$/), coldkey: ALICE_SS58, stake: { rao: '500000000000', tao: '500.000000000' }, take: 11796, senator: true }] })
  expect((await machine.run('root list')).out).toMatch(/^uid +hotkey +coldkey +stake +take +senator\n +0 +5\w{47} +5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY +τ500\.000000000 .*(yes|no)\n +τ500\.000000000\n$/)
})

test('behavior: an earlier block, and one that is none', async () => {
  expect(await machine.json('root list --block 0')).toEqual({ members: [] })
  expect(await machine.failure('root list --block 999')).toMatchObject({ code: 'NO_SUCH_BLOCK', exit: 5 })
})
