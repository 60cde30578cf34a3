import jsonrpc from '@polkadot/types/interfaces/jsonrpc'

/** The API prints every refusal of a node before it throws it; whoever catches it says it better. */
export function silenceRefusals (): void {
  for (const section of Object.values(jsonrpc)) {
    for (const method of Object.values(section)) Object.assign(method, { noErrorLog: true })
  }
}
