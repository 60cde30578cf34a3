import { networkSetters } from './network-settings.ts'
import { adminUtils } from './shape.ts'
import { subnetSetters } from './subnet-settings.ts'
import { swapAuthorities } from './swap-authorities.ts'

const calls = { swap_authorities: swapAuthorities, ...networkSetters, ...subnetSetters }

/** AdminUtils, pallet 19: what root and subnet owners can set. Its calls stand in the order of their indices, as in the metadata. */
export const AdminUtils = adminUtils.with(Object.fromEntries(Object.entries(calls).sort(([, a], [, b]) => a.index - b.index)))
