import { defineCommand } from '../../cli/command.ts'
import { facts } from '../../cli/view.ts'
import { lockCost } from '../../core/chain/queries/lock-cost.ts'
import { subnets } from '../../core/chain/queries/subnets.ts'
import { chainStatus } from '../../core/chain/queries/server.ts'
import { notOnThisChain } from '../../core/chain/errors.ts'
import { storage } from '../../core/chain/storage.ts'
import { sealingInWords } from '../common/sealing.ts'
import { stateRootInWords } from '../common/state-root.ts'

/** What other chains have not got is left out. @throws whatever else is wrong */
function elsewhere (error: unknown): undefined {
  if (!notOnThisChain.is(error)) throw error
}

export default defineCommand({
  path: 'chain status',
  summary: 'Show which chain answers, and where it stands.',
  examples: [
    ['chain status', 'The embedded chain.'],
    ['chain status --network finney', 'The main network.'],
  ],
  input: {},
  reads: [],
  async run (ctx) {
    const chain = await ctx.chain()
    const { api, network } = chain
    const at = await ctx.readAt()
    const [time, all, cost] = await Promise.all([storage(at, 'timestamp', 'now').one(), subnets(at), lockCost(at).catch(elsewhere)])
    const status = await chainStatus(chain)
    const { specName, specVersion } = api.runtimeVersion
    return {
      network: network.name,
      runtime: `${specName.toString()}/${specVersion.toNumber()}`,
      genesisHash: api.genesisHash.toHex(),
      block: at.number,
      blockHash: at.hash,
      time: new Date(Number(String(time))).toISOString(),
      subnets: all.length,
      /** None where the chain does not tell it. */
      lockCost: cost ?? null,
      sealing: status?.sealing ?? null,
      stateRoot: status?.stateRoot ?? null,
      server: status?.server ?? null,
    }
  },
  view: ({ network, runtime, genesisHash, block, blockHash, time, subnets, lockCost, sealing, stateRoot, server }) => facts([
    ['Network', network], ['Runtime', runtime], ['Genesis', genesisHash], ['Block', block], ['Hash', blockHash], ['Time on the chain', time], ['Subnets', subnets],
    ...(lockCost === null ? [] : [['Lock cost', lockCost] as const]),
    ...(sealing === null ? [] : [['Blocks', sealingInWords(sealing, server?.blockTime ?? 0)] as const]),
    ...(stateRoot === null ? [] : [['State roots', stateRootInWords(stateRoot)] as const]),
    ...(server === null ? [] : [['Served at', server.endpoint] as const, ['Process', server.pid] as const]),
  ]),
})
