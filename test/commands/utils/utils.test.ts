import { describe, expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()

describe('utils convert', () => {
  test.each([['1.5', '1500000000'], ['1_500rao', '1500'], ['--rao 1500', '1500'], ['--tao 2 --rao 1', '2000000001'], ['--from-tao 1', '1000000000']])('%s', async (given, rao) => {
    expect(await machine.json(`utils convert ${given}`)).toMatchObject({ amount: { rao } })
  })

  test('behavior: both units are shown; nothing is a usage error', async () => {
    expect((await machine.run('utils convert 0.000000001')).out).toBe('TAO  τ0.000000001\nrao  1\n')
    expect(await machine.failure('utils convert')).toMatchObject({ code: 'NOTHING_TO_CONVERT', exit: 2 })
    expect(await machine.failure('utils convert 1,5')).toMatchObject({ exit: 2 })
  })
})

test('utils latency: the embedded chain answers', async () => {
  expect(await machine.json('utils latency')).toMatchObject({ connectMs: expect.any(Number), answersMs: expect.arrayContaining([expect.any(Number)]) })
})
