/** A call of the runtime, decoded: `{ pallet: 'Balances', call: 'transfer_keep_alive', args: { dest, value } }`. */
export interface RuntimeCall {
  readonly pallet: string
  readonly call: string
  /** By the names and types of the call's declaration. */
  readonly args: Readonly<Record<string, unknown>>
}
