/** polkadot-api as a client of a node that is served. */
import { createClient, type PolkadotClient } from 'polkadot-api'
import type { getWsProvider } from 'polkadot-api/ws'
import { WebSocket } from 'ws'

/** Connects to a node. @param open the client's provider, with its shims or without; its test destroys the client */
export const polkadotApiClient = (endpoint: string, open: typeof getWsProvider): PolkadotClient =>
  createClient(open(endpoint, { websocketClass: WebSocket as unknown as typeof globalThis.WebSocket }))
