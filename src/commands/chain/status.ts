import { defineCommand } from '../../cli/command.ts'
import { facts } from '../../cli/view.ts'
import { lockCost } from '../../core/chain/queries/lock-cost.ts'
import { subnets } from '../../core/chain/queries/subnets.ts'
import { storage } from '../../core/chain/storage.ts'

export default defineCommand({
  path: 'chain status',
  summary: 'Show which chain answers, and where it stands.',
  examples: [
    ['chain status', 'The embedded chain.'],
    ['chain status --network finney', 'The main network.'],
  ],
  input: {},
  async run (ctx) {
    const { api, network } = await ctx.chain()
    const at = await ctx.readAt()
    const [time, all, cost] = await Promise.all([storage(at, 'timestamp', 'now').one(), subnets(at), lockCost(at)])
    const { specName, specVersion } = api.runtimeVersion
    return {
      network: network.name,
      runtime: `${specName.toString()}/${specVersion.toNumber()}`,
      genesisHash: api.genesisHash.toHex(),
      block: at.number,
      blockHash: at.hash,
      time: new Date(Number(String(time))).toISOString(),
      subnets: all.length,
      lockCost: cost,
    }
  },
  view: ({ network, runtime, genesisHash, block, blockHash, time, subnets, lockCost }) => facts([
    ['Network', network], ['Runtime', runtime], ['Genesis', genesisHash], ['Block', block], ['Hash', blockHash], ['Time on the chain', time], ['Subnets', subnets], ['Lock cost', lockCost],
  ]),
})
