/** A connection that breaks while blocks are followed. */
import { describe, expect, test } from 'vitest'
import type { Context } from '../../../src/cli/context.ts'
import { reconnecting } from '../../../src/commands/common/reconnecting.ts'
import { chainUnreachable, connectionLost } from '../../../src/core/chain/errors.ts'
import { serveNode } from '../../../src/chain-sim/transport/server.ts'
import { useMachine } from '../../support/btcli.ts'
import { testNode } from '../../support/node.ts'
import { startProcess } from '../../support/process.ts'

const machine = useMachine()

test('events --follow goes on when its node is back; no block is lost or shown twice', async () => {
  const node = testNode()
  node.seal()
  const first = await serveNode(node, { port: 0 })
  const following = startProcess(`events --follow --count 3 --only system.ExtrinsicSuccess --block 0 --json --network ${first.endpoint}`, machine.home)
  await following.line('"block":1')
  await first.close()
  node.seal()
  const second = await serveNode(node, { port: Number(new URL(first.endpoint).port) })
  await following.line('"block":2')
  node.seal()
  const { status, out, err } = await following.ended
  await second.close()
  const blocks = out.trim().split('\n').slice(0, -1).map(line => (JSON.parse(line) as { readonly data: { readonly block: number } }).data.block)
  expect({ status, blocks }).toEqual({ status: 0, blocks: [1, 2, 3] })
  expect(err).toBe(`The connection to ${first.endpoint} broke. Trying to connect again…\nConnected to ${first.endpoint} again.\n`)
})

describe('reconnecting', () => {
  const lost = () => connectionLost({ network: 'net' })
  const gone = () => chainUnreachable({ network: 'net', tried: [] })
  /** A context whose chain is gone for so many tries. */
  const away = (tries: number) => {
    const said: string[] = []
    let left = tries
    const chain = async () => ({ network: { name: 'net' } })
    const reconnect = async () => {
      if (left-- > 0) throw gone()
    }
    return { said, ctx: { chain, reconnect, note: (text: string) => { said.push(text) }, signal: new AbortController().signal } as unknown as Context }
  }
  const readWhen = (answers: (Error | number)[]) => async () => {
    const answer = answers.shift()
    if (typeof answer === 'number') return answer
    throw answer ?? new Error('nothing more is answered')
  }

  test('default: reads again once it is connected again', async () => {
    const { ctx, said } = away(1)
    expect(await reconnecting(ctx, readWhen([lost(), lost(), 7]), [0, 0, 0])).toBe(7)
    expect(said).toEqual(['The connection to net broke. Trying to connect again…', 'Connected to net again.'])
  })

  test('behavior: gives up after the last try', async () => {
    const { ctx, said } = away(9)
    await expect(reconnecting(ctx, readWhen([lost()]), [0, 0])).rejects.toThrow('No node of net answers')
    expect(said.length).toBe(1)
  })

  test('behavior: other errors are not tried again', async () => {
    await expect(reconnecting(away(0).ctx, readWhen([new Error('no')]), [0])).rejects.toThrow('no')
  })
})
