import type { RuntimeApi } from '../../../pallet/api.ts'

/** The runtime APIs that clients call, in the order of the metadata. */
export const apis: readonly RuntimeApi[] = []
