/** A chain that goes back while its blocks are followed. */
import { expect, test } from 'vitest'
import { serveNode } from '../../../src/chain-sim/transport/server.ts'
import { useMachine } from '../../support/btcli.ts'
import { testNode } from '../../support/node.ts'
import { startProcess } from '../../support/process.ts'

const machine = useMachine()

/** Block 3 is followed, the chain goes back to another block, and goes on. */
async function goingBack (to: number, then: number) {
  const node = testNode()
  for (let i = 0; i < 3; i++) node.seal()
  const server = await serveNode(node, { port: 0 })
  const following = startProcess(`events --follow --count ${3 - 1 + then} --only system.ExtrinsicSuccess --block 1 --json --network ${server.endpoint}`, machine.home)
  await following.line('"block":3')
  node.setHead(to)
  await following.note(`went back to block ${to}`)
  for (let i = 0; i < then; i++) node.seal()
  const { status, out, err } = await following.ended
  await server.close()
  const blocks = out.trim().split('\n').slice(0, -1).map(line => (JSON.parse(line) as { readonly data: { readonly block: number } }).data.block)
  return { status, blocks, err }
}

test.each([
  ['that was passed', 2, [2, 3, 3]],
  ['before where following began', 0, [2, 3, 1, 2]],
])('a chain that goes back to a block %s is followed from there, and it is said', async (_, to, blocks) => {
  expect(await goingBack(to, blocks.length - 2)).toEqual({ status: 0, blocks, err: `The chain went back to block ${to}.\n` })
})
