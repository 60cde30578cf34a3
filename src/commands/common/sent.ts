import { facts, line, type View } from '../../cli/view.ts'

/** What --wait none tells instead of a command's own result: the transaction has left, and what comes of it is not known. */
export interface Sent {
  readonly sent: true
  /** Its hash. */
  readonly transaction: string
}

/** For people. */
export const sentView = ({ transaction }: Sent): View => [line('Sent; whether a block takes it was not waited for.'), facts([['Transaction', transaction]])]
