import type { Node } from '../../node.ts'
import type { Service } from '../../service.ts'
import { JSON_RPC, RpcError } from '../error.ts'
import { method } from '../method.ts'

/**
 * How this chain makes blocks, what their headers say of the state, and what serves it: null for a client in the same process.
 *
 * @returns `{ sealing, stateRoot, server: { pid, endpoint, directory, blockTime } }`, `directory` null for a chain in memory
 *
 * @example
 * dev_status()
 */
export const dev_status = method({}, ({ sealing, stateRoots, service }) => ({
  sealing,
  stateRoot: stateRoots.kind,
  server: service === undefined ? null : told(service),
}))

const told = ({ pid, endpoint, directory, blockTime }: Service) => ({ pid, endpoint, directory, blockTime })

/**
 * Ends the server. It takes nobody in any more when this is answered, and ends soon after.
 *
 * @returns what ends, as in `dev_status`
 * @throws RpcError -32000 where nothing serves the chain
 *
 * @example
 * dev_stop()
 */
export const dev_stop = method({}, (node: Node) => {
  const { service } = node
  if (service === undefined) throw new RpcError(JSON_RPC.server, 'Nothing serves this chain')
  service.stop()
  return told(service)
})
