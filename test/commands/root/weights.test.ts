import { describe, expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

const RATE_LIMIT = 'chain advance --blocks 100'
const machine = useMachine(...ALICE, 'subnets create -w alice -y', 'subnets create -w alice -y', 'root register -w alice -y', RATE_LIMIT)

describe('setting', () => {
  test('default: asks for netuids and weights, shows the normalised ones, confirms', async () => {
    const { status, asked, out, err } = await machine.run('root weights --wallet-name alice', { tty: true, answers: ['1, 2', '0.5, 10', 'true'] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Which subnets (netuids: 1, 2)?', 'Which weights (0.5, 10)?', 'Set these root weights?'] })
    expect(err).toMatch(/^Subnets {13}1, 2\nNormalised weights {2}0\.0476, 0\.9524\n\nsim · block \d+\n$/)
    expect(out).toBe('Root weights set: subnet 1 → 0.0476, subnet 2 → 0.9524\n')
  })

  test('behavior: again at once is refused, and it is said what to do', async () => {
    expect(await machine.failure('root weights --netuids 1 --weights 1 -w alice -y')).toMatchObject({ exit: 1, details: { error: 'subtensorModule.SettingWeightsTooFast' }, hint: expect.stringContaining('chain advance') })
  })

  test('default: with flags nothing is asked', async () => {
    await machine.all(RATE_LIMIT)
    expect(await machine.json('root weights --netuids 1,2 --weights 0.5,10 --wallet-name alice -y')).toMatchObject({ weights: [{ netuid: 1, share: 0.047619048 }, { netuid: 2, share: 0.952380952 }] })
    expect(await machine.json('root get_weights')).toMatchObject({ members: [{ uid: 0, weights: [{ netuid: 1, weight: 3277 }, { netuid: 2, weight: 65535 }] }] })
  })
})

describe('not setting', () => {
  test('behavior: no is cancelled', async () => {
    await machine.all('chain advance --blocks 100')
    expect(await machine.run('root weights --netuids 1,2 --weights 0.5,10 -w alice', { tty: true, answers: ['false'] })).toMatchObject({ status: 130, out: '' })
  })

  test.each([
    ['--netuids 1,2 --weights 1', 'there are 2 netuids and 1 weights'],
    ['--netuids 1,1 --weights 1,2', '1 comes twice'],
    ['--netuids 1,2 --weights 0,0', 'at least one must be above 0'],
  ])('behavior: %s', async (flags, why) => {
    expect(await machine.failure(`root weights ${flags} -w alice -y`)).toMatchObject({ code: 'BAD_WEIGHTS', exit: 2, message: `These weights cannot be set: ${why}.` })
  })

  test('behavior: a missing value without a terminal names its flag', async () => {
    expect(await machine.failure('root weights -w alice -y')).toMatchObject({ code: 'MISSING_INPUT', message: 'Missing: --netuids <netuids>.' })
    expect(await machine.failure('root weights -w alice -y --netuids 1')).toMatchObject({ code: 'MISSING_INPUT', message: 'Missing: --weights <weights>.' })
  })
})
