/** What serves a node to other programs, as far as its clients may know. */
export interface Service {
  readonly pid: number
  readonly endpoint: string
  /** Where the chain is; null for one in memory. */
  readonly directory: string | null
  /** Milliseconds from block to block with the sealing `interval`. */
  readonly blockTime: number
  /** Takes nobody in any more, and ends soon after. */
  readonly stop: () => void
}
