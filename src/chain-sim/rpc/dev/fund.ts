import type { Hex } from '../../../core/hex.ts'
import { JSON_RPC, RpcError } from '../error.ts'
import { method } from '../method.ts'
import { account, amount } from '../params.ts'
import { developmentOf } from './support.ts'

/**
 * Gives an account money that did not exist before, in a new block, so that history shows it.
 *
 * @param address whose; it need not exist yet
 * @param rao how much, as a number or digits in a text
 * @returns the hash of the block
 * @throws RpcError -32601 where the runtime cannot; -32000 when it is more than an account can hold
 *
 * @example
 * dev_fund("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY", "1000000000000")
 */
export const dev_fund = method({ address: account, rao: amount }, (node, { address, rao }): Hex => {
  const { fund } = developmentOf(node, 'dev_fund')
  if (rao >= 1n << 64n) throw new RpcError(JSON_RPC.server, 'An account cannot hold that much')
  return node.seal({ intervention: rt => { fund(rt, address, rao) } }).hash
})
