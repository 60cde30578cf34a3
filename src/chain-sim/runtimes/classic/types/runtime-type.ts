import { struct } from '../../../codec/composites.ts'

/** The runtime itself, where a type is told for which runtime it is. */
export const runtimeType = struct('node_subtensor_runtime::Runtime', {})
