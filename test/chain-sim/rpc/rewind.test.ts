/** What clients do when the chain goes back, which no real chain does below a final block. */
import type { PolkadotClient } from 'polkadot-api'
import { getWsProvider, getWsRawProvider } from 'polkadot-api/ws'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Node } from '../../../src/chain-sim/node.ts'
import { serveNode, type NodeServer } from '../../../src/chain-sim/transport/server.ts'
import { bob, connect, testNode, transports } from '../../support/node.ts'
import { polkadotApiClient } from '../../support/polkadot-api.ts'

const TAO = 1_000_000_000n
const FUNDS = 1_000_000n * TAO

describe('polkadot-api', () => {
  let node: Node
  let server: NodeServer
  let client: PolkadotClient

  beforeEach(async () => {
    node = testNode()
    server = await serveNode(node, { port: 0 })
    client = connected(getWsProvider)
  })
  afterEach(async () => {
    client.destroy()
    await server.close()
  })

  const connected = (open: typeof getWsProvider) => polkadotApiClient(server.endpoint, open)
  /** Comes true with the first final block of this hash that the client tells of. */
  const finalized = (hash: string) => new Promise<number>((resolve, reject) => {
    const following = client.finalizedBlock$.subscribe({
      next: block => {
        if (block.hash !== hash) return
        resolve(block.number)
        setImmediate(() => { following.unsubscribe() })
      },
      error: reject,
    })
  })
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the client's own type for a chain without descriptors
  const free = async () => ((await (client.getUnsafeApi() as any).query.System.Account.getValue(bob.address)).data.free) as bigint
  const fund = (rao: bigint) => node.seal({ intervention: rt => { node.runtime.development?.fund(rt, `0x${Buffer.from(bob.publicKey).toString('hex')}`, rao) } })

  test.each([[20, 3], [20, 18], [20, 19], [3, 1], [3, 0], [1, 0], [0, 0]])('connected at block %i, goes on from block %i and sees its storage', async (from, to) => {
    for (let number = 1; number <= from; number++) fund(1n)
    expect(await free()).toBe(FUNDS + BigInt(from))
    node.setHead(to)
    const { hash } = node.head()
    expect(await finalized(hash)).toBe(to)
    expect(await free()).toBe(FUNDS + BigInt(to))
    for (let number = to; number < from + 2; number++) fund(1_000n)
    expect(await finalized(node.head().hash)).toBe(from + 2)
    expect(await free()).toBe(FUNDS + BigInt(to) + 1_000n * BigInt(from + 2 - to))
  })

  test.each([['as it comes', getWsProvider], ['without its shims', getWsRawProvider]])('and so each time, however quickly, %s', async (_, open) => {
    client.destroy()
    client = connected(open)
    for (let number = 1; number <= 10; number++) fund(1n)
    for (const to of [9, 8, 7, 9, 4, 3]) {
      expect(await free()).toBe(FUNDS + BigInt(node.head().number))
      if (to < node.head().number) node.setHead(to)
      while (node.head().number < to) fund(1n)
      expect(await finalized(node.head().hash)).toBe(to)
    }
  })
})

describe.each(transports)('polkadot-js %s', transport => {
  test('hears of the block that is the newest again, and of what is stored there', async () => {
    const node = testNode()
    const api = await connect(node, transport)
    const heard: string[] = []
    let look = () => {}
    const until = (part: string) => new Promise<void>(resolve => {
      look = () => { if (heard.includes(part)) resolve() }
      look()
    })
    const hear = (text: string) => { heard.push(text); look() }
    await api.rpc.chain.subscribeNewHeads(header => { hear(`head ${header.number.toNumber()}`) })
    await api.rpc.chain.subscribeFinalizedHeads(header => { hear(`final ${header.number.toNumber()}`) })
    await (api.query['timestamp']!['now']! as unknown as (tell: (now: unknown) => void) => Promise<unknown>)(now => { hear(`now ${String(now)}`) })
    node.seal({ count: 3 })
    await until('head 3')
    const then = await api.query['timestamp']!['now']!()
    await until(`now ${String(then)}`)
    node.seal({ count: 4 })
    await until('final 7')
    heard.length = 0
    node.setHead(3)
    await until('head 3')
    await until('final 3')
    await until(`now ${String(then)}`)
    expect(String(await api.query['timestamp']!['now']!())).toBe(String(then))
    await api.disconnect()
  })
})
