import { expect, test } from 'vitest'
import { MAIN_JOB } from '../../scripts/main-job.js'
import { useMachine, type Amount } from '../support/btcli.ts'

interface Member { readonly incentive: number, readonly dividends: number, readonly emission: Amount, readonly validatorPermit: boolean }

const machine = useMachine()

test('default: the main job by commands: TAO flows, and the lock cost doubles and falls', async () => {
  const costs: string[] = []
  for (const line of MAIN_JOB.flatMap(([, lines]) => lines)) {
    const { status, out, err } = await machine.run(line)
    expect({ line, status, err: status === 0 ? '' : err }).toEqual({ line, status: 0, err: '' })
    if (line === 'subnets lock-cost') costs.push(out)
  }
  const [first = 0, ...later] = costs.map(text => Number(/^Subnet lock cost: τ(\d+\.\d{9})\n$/.exec(text)?.[1]))
  expect(first).toBe(100)
  expect(later[0]).toBeGreaterThan(399)
  expect(later).toEqual([...later].sort((a, b) => b - a))
  expect(new Set(later).size).toBe(later.length)

  const { members } = await machine.json<{ readonly members: readonly Member[] }>('subnets metagraph --netuid 1')
  const [validator, miner] = members
  expect(validator?.dividends).toBe(65_535)
  expect(miner?.incentive).toBe(65_535)
  for (const member of members) expect(BigInt(member.emission.rao)).toBeGreaterThan(0n)
}, 120_000)
