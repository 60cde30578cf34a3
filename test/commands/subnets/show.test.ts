import { describe, expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, ...['b', 'c'].map(name => `wallet new-hotkey -w alice -H ${name} --from-uri //Alice//${name}`), 'subnets create -w alice -y', 'subnets register --netuid 1 -w alice -y')

describe('subnets show', () => {
  test('default: owner, prices, times', async () => {
    expect(await machine.json('subnets show --netuid 1')).toMatchObject({
      netuid: 1, owner: ALICE_SS58, locked: { tao: '100.000000000' }, immuneUntil: 50_401, immune: true, neurons: 1, active: 1, validators: 0, tempo: 360, open: true, openForWork: false, burnt: { tao: '1.000000000' }, registrations: 1,
    })
    const { out } = await machine.run('s show --netuid 1')
    expect(out).toMatch(/^Subnet 1\nOwner +5Grw/)
    const next = Number(/Next epoch +block (\d+), \d+ more/.exec(out)?.[1])
    await machine.all(`chain advance --to ${next}`)
    expect(await machine.json('subnets show --netuid 1')).toMatchObject({ nextEpoch: next + 361 })
    expect(await machine.failure('subnets show --netuid 9')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  })
})

describe('subnets prune-rank', () => {
  test('default: who goes first is who goes', async () => {
    await machine.all('subnets register --netuid 1 -w alice -H b -y', 'sudo set --netuid 1 --param immunity_period --value 1 -w alice -y', 'sudo set --netuid 1 --param max_allowed_uids --value 3 -w alice -y', 'sudo set --netuid 1 --param target_regs_per_interval --value 9 -w alice -y')
    expect((await machine.run('subnets prune-rank --netuid 1')).out).toMatch(/^Subnet 1 has 1 free places: nobody is replaced before they are taken\.\n# {2}uid {2}hotkey +pruning score +immune until\n1 +\d/)
    const { order } = await machine.json<{ order: readonly { uid: number }[] }>('subnets prune-rank --netuid 1')
    expect(order.map(({ uid }) => uid).sort()).toEqual([0, 1])
    await machine.all('wallet new-hotkey -w alice -H d --from-uri //Alice//d', 'subnets register --netuid 1 -w alice -H c -y', 'chain advance --epochs 1 --netuid 1')
    const { order: now } = await machine.json<{ order: readonly { uid: number }[] }>('subnets prune-rank --netuid 1 --limit 1')
    expect(await machine.json('subnets register --netuid 1 -w alice -H d -y')).toMatchObject({ uid: now[0]?.uid })
    expect(await machine.failure('subnets prune-rank --netuid 9')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  })
})

describe('subnets pow-register', () => {
  test('default: work is done on threads and taken by the chain', async () => {
    expect(await machine.failure('subnets pow-register --netuid 1 -w alice -H b -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', details: { error: 'subtensorModule.SubNetRegistrationDisabled' } })
    await machine.all('subnets create -w alice -y', 'sudo set --netuid 2 --param pow_registration_allowed --value true -w alice -y', 'sudo set --netuid 2 --param difficulty --value 1000 -w alice -y')
    expect(await machine.json('subnets pow_register --netuid 2 --pow_register.num_processes 2 -w alice -H b -y')).toMatchObject({ netuid: 2, uid: 0, coldkey: ALICE_SS58, difficulty: '1000' })
    expect(await machine.failure('subnets pow-register --netuid 2 -w alice -H b -y')).toMatchObject({ details: { error: 'subtensorModule.HotKeyAlreadyRegisteredInSubNet' } })
    expect(await machine.failure('subnets pow-register --netuid 9 -w alice -y')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  })
})
