import type { Chain } from '../../core/chain/chain.ts'
import { notOnThisChain } from '../../core/chain/errors.ts'

/**
 * The chain, if it is a development chain that can be steered.
 * @throws NOT_ON_THIS_CHAIN for a chain that only its validators move on
 */
export function embedded (chain: Chain): Chain {
  if (!chain.network.name.startsWith('sim') && !/^(local$|wss?:\/\/(127\.|localhost|\[::1\]))/.test(chain.network.name)) {
    throw notOnThisChain({ what: 'development commands', network: chain.network.name })
  }
  return chain
}
