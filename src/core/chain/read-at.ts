import { fromHex, toHex, type Hex } from '../hex.ts'
import type { Chain, ReadAt } from './chain.ts'
import { noSuchBlock, notOnThisChain, rpcRefused } from './errors.ts'
import { onlyRead } from './narrow/reads.ts'

/**
 * Fixes the block at which a screen is read, the newest unless one is named.
 * @param block a number, or a hash as `0x…`
 * @throws NO_SUCH_BLOCK
 */
export async function readAt ({ api, network, reads }: Pick<Chain, 'api' | 'network' | 'reads'>, block?: number | Hex): Promise<ReadAt> {
  const hash = await hashOf(block)
  const [at, header] = await Promise.all([api.at(hash), api.rpc.chain.getHeader(hash)])
  return {
    network: network.name,
    number: header.number.toNumber(),
    hash,
    query: onlyRead(at.query, reads),
    consts: onlyRead(at.consts, reads),
    call: async (method, args = '0x') => {
      try {
        return fromHex((await api.rpc.state.call(method, args, hash)).toHex())
      } catch (error) {
        throw rpcRefused.is(error) ? notOnThisChain({ what: `runtime API ${method}`, network: network.name }, error) : error
      }
    },
  }

  async function hashOf (named: number | Hex | undefined): Promise<Hex> {
    if (typeof named === 'string') {
      const found = await api.rpc.chain.getHeader(named)
      if (found === undefined || found.isEmpty) throw noSuchBlock({ block: named, network: network.name })
      return named
    }
    const found = named === undefined ? await api.rpc.chain.getBlockHash() : await api.rpc.chain.getBlockHash(named)
    if (found.isEmpty) throw noSuchBlock({ block: String(named), network: network.name })
    return toHex(found.toU8a())
  }
}
