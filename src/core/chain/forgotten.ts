import { BtcliError } from '../errors.ts'

/** Whether an error says that the node does not keep a block or its state any more, or has no such block. Nodes say it in words of their own. */
export const isForgotten = (error: unknown): boolean =>
  (error instanceof BtcliError && error.category === 'notFound') || /pruned|discarded|unknown ?block/i.test(String(error))
