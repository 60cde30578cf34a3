import type { Client } from '../../src/chain-sim/rpc/client.ts'

/** A client without a connection, for methods that are called as functions. */
export const NOBODY: Client = { methods: () => [], listens: () => true, streams: () => [], stream: () => undefined, stop: () => false }
