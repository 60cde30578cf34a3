import type { Client } from '../../src/chain-sim/rpc/client.ts'

/** A client without a connection, for methods that are called as functions. */
export const NOBODY: Client = { methods: () => [], streams: () => [], stream: () => undefined, stop: () => false }
