import { rao, type Rao } from '../../amount.ts'
import type { ReadAt } from '../chain.ts'

/** What registering a subnet locks at this block, by the chain's own reckoning. */
export async function lockCost (at: ReadAt): Promise<Rao> {
  const answer = await at.call('SubnetRegistrationRuntimeApi_get_network_registration_cost')
  return rao(new DataView(answer.buffer, answer.byteOffset).getBigUint64(0, true))
}
