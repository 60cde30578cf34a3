/** What never changes of a chain. */
import { method } from './method.ts'
import { system_chain, system_properties } from './system.ts'

/** The network's name. */
export const chainSpec_v1_chainName = system_chain
/** The hash of block 0. */
export const chainSpec_v1_genesisHash = method({}, node => node.genesisHash)
/** How clients show addresses and amounts. */
export const chainSpec_v1_properties = system_properties
