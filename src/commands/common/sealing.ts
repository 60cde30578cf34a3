import type { ChainStatus } from '../../core/chain/queries/server.ts'

/** When blocks are made, in words. */
export const sealingInWords = (sealing: ChainStatus['sealing'], blockTime: number): string =>
  ({ instant: 'one for each transaction', interval: `one every ${blockTime} ms`, manual: 'only when asked' })[sealing]
