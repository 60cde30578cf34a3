import { expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'subnets create -w alice -y')

test('default: every subnet but root', async () => {
  expect(await machine.json('subnets list')).toMatchObject({ subnets: [{ netuid: 1, neurons: 0, maxNeurons: 256, tempo: 360, burn: { tao: '1.000000000' }, open: true, registeredAt: 1 }, { netuid: 3, open: false }] })
})

test('default: what people see', async () => {
  expect((await machine.run('subnets list')).out).toBe([
    'netuid  neurons  emission/block  tempo          burn  difficulty  open          locked  owner',
    '     1    0/256    τ0.000000000    360  τ1.000000000    10000000  yes   τ100.000000000  5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    '     3   0/4096    τ0.000000000     99  τ1.000000000    10000000  no      τ0.000000000  –',
    '                   τ0.000000000',
    ''].join('\n'))
})

test('behavior: a narrow terminal leaves out what matters least, and says so', async () => {
  const { out } = await machine.run('subnets list', { tty: true, columns: 80 })
  expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  expect(out).toContain('Not shown for want of width: ')
  expect(out).toMatch(/^ +1 +0\/256 .* 5Grwva…/m)
})

test('behavior: before the subnet was made, and a block that is none', async () => {
  expect(await machine.json('subnets list --block 0')).toMatchObject({ subnets: [{ netuid: 3 }] })
  expect(await machine.run('subnets list --block soon')).toMatchObject({ status: 2, out: '', err: 'error: --block: “soon” is not a block (a whole number from 0).\n' })
})
