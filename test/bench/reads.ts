/** What a client waits for that reads much: single values at the newest block and at an old one, over the whole of JSON-RPC. */
import type { Node } from '../../src/chain-sim/node.ts'
import { InProcessProvider } from '../../src/chain-sim/transport/in-process.ts'
import { onDisk } from './disk.ts'
import { median, type Figure } from './measure.ts'

const READS = 5_000
const RUNS = 5
const OLD = 100

export const reads = (): Promise<readonly Figure[]> => onDisk('classic', async node => {
  node.seal({ count: 2 * OLD })
  return [await readsFigure('the newest block', node), await readsFigure('an old block', node, node.block(OLD)?.hash)]
})

async function readsFigure (where: string, node: Node, hash?: string): Promise<Figure> {
  const provider = new InProcessProvider(node)
  const keys = [...node.state().keys('0x')]
  const times: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now()
    for (let i = 0; i < READS; i++) await provider.send('state_getStorage', [keys[i % keys.length], hash])
    if (run > 0) times.push(performance.now() - started)
  }
  await provider.disconnect()
  return { name: `${READS} × state_getStorage at ${where}, on disk`, median: median(times), least: Math.min(...times), runs: RUNS }
}
