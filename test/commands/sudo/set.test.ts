import { describe, expect, test } from 'vitest'
import { HYPERPARAMETERS } from '../../../src/core/chain/hyperparameters.ts'
import { ALICE, useMachine } from '../../support/btcli.ts'

const machine = useMachine(...ALICE, 'wallet create -w bob --no-password', 'chain fund bob 1_000', 'subnets create -w bob -y')

describe('changing', () => {
  test('default: the owner sees both values and agrees', async () => {
    const { status, asked, err, out } = await machine.run('sudo set --netuid 1 -w bob', { tty: true, columns: 120, answers: ['immunity_period', '7200', 'true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Which hyperparameter?', 'Which value?', 'Change immunity_period?'] })
    expect(err).toMatch(/Value now +5000\nValue after +7200\nCounts +at once\nSigner +5\w{47}, the owner\n/)
    expect(out).toBe('immunity_period of subnet 1: 5000 → 7200, at once.\n')
  })

  test('default: the sudo key of a development chain does what is root’s', async () => {
    expect(await machine.json('su set --netuid 1 --param tempo --value 99 -w alice -y')).toMatchObject({ before: 360, value: 99 })
    expect(await machine.json('sudo set --param network-rate-limit --value 10 -w alice -y')).toMatchObject({ name: 'network_rate_limit', value: 10 })
  })

  test('behavior: amounts say their unit, parts are parts, switches are on or off', async () => {
    expect(await machine.failure('sudo set --netuid 1 --param max_burn --value 10 -w bob -y')).toMatchObject({ code: 'BAD_SETTING', exit: 2, hint: 'Write 10τ or 10rao.' })
    expect(await machine.json('sudo set --netuid 1 --param max_burn --value 10τ -w bob -y')).toMatchObject({ value: { tao: '10.000000000' } })
    expect(await machine.json('sudo set --netuid 1 --parameter kappa --value 50% -w bob -y')).toMatchObject({ raw: '32767', value: 0.499992 })
    expect(await machine.json('sudo set --netuid 1 --param kappa --value 32768 -w bob -y')).toMatchObject({ raw: '32768' })
    expect(await machine.json('sudo set --netuid 1 --param network_registration_allowed --value false -w bob -y')).toMatchObject({ name: 'registration_allowed', before: true, value: false })
    for (const [name, value] of [['kappa', '1.5'], ['tempo', '-1'], ['tempo', '70000'], ['registration_allowed', 'maybe']]) {
      expect(await machine.failure(`sudo set --netuid 1 --param ${name} --value ${value} -w bob -y`)).toMatchObject({ exit: 2 })
    }
  })

  test('behavior: who may not, and what may not be, are found before anything is sent', async () => {
    expect(await machine.failure('sudo set --netuid 1 --param tempo --value 10 -w bob -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', exit: 1, message: expect.stringContaining('only root may change this') })
    expect(await machine.failure('sudo set --netuid 1 --param max_validators --value 300 -w alice -y')).toMatchObject({ code: 'WOULD_BE_REFUSED', message: expect.stringContaining('max_allowed_uids is 256') })
    expect(await machine.failure('sudo set --netuid 9 --param tempo --value 10 -w alice -y')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
    expect(await machine.failure('sudo set --param tempo --value 10 -w alice -y')).toMatchObject({ code: 'NETUID_NEEDED', exit: 2 })
    expect(await machine.failure('sudo set --netuid 1 --param temp --value 10 -w alice -y')).toMatchObject({ exit: 2, hint: 'Did you mean tempo?' })
  })

  test('behavior: the chain agrees with the catalogue about who may change what', async () => {
    await machine.all('sudo set --netuid 1 --param max_allowed_uids --value 255 -w alice -y')
    for (const { name, of, by, meaning } of HYPERPARAMETERS.filter(({ name }) => name !== 'total_issuance')) {
      const value = meaning === 'switch' ? 'true' : meaning === 'rao' ? '5rao' : '200'
      const line = `sudo set ${of === 'subnet' ? '--netuid 1 ' : ''}--param ${name} --value ${value} --no-preflight -y`
      if (by === 'owner') expect(await machine.json(`${line} -w bob`)).toMatchObject({ name, raw: meaning === 'switch' ? '1' : meaning === 'rao' ? '5' : '200' })
      else expect(await machine.failure(`${line} -w bob`)).toMatchObject({ details: { error: 'badOrigin' } })
      expect(await machine.json(`${line} -w alice`)).toMatchObject({ name, raw: meaning === 'switch' ? '1' : meaning === 'rao' ? '5' : '200' })
    }
  }, 120_000)
})

describe('showing', () => {
  test('default: a subnet’s, by every name; the network’s; one alone', async () => {
    const { parameters } = await machine.json<{ parameters: readonly { name: string }[] }>('sudo get --netuid 1')
    expect(parameters.map(({ name }) => name)).toEqual(HYPERPARAMETERS.filter(({ of }) => of === 'subnet').map(({ name }) => name))
    expect(await machine.json('subnets hyperparameters --netuid 1')).toMatchObject({ netuid: 1, parameters })
    expect((await machine.json<{ parameters: readonly unknown[] }>('sudo get')).parameters).toHaveLength(HYPERPARAMETERS.filter(({ of }) => of === 'network').length)
    expect((await machine.run('sudo get --netuid 1 --param tempo')).out).toMatch(/^Subnet 1\nparameter +value +unit +changed by +counts +meaning\ntempo +200 {2}blocks {2}root +at once +blocks from epoch to epoch, less one\n$/)
    expect(await machine.failure('sudo get --netuid 9')).toMatchObject({ code: 'NO_SUCH_SUBNET', exit: 5 })
  })
})
