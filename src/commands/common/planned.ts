import { gap, line, type Ui, type View } from '../../cli/view.ts'
import type { Rao } from '../../core/amount.ts'
import type { StorageChange } from '../../core/chain/storage-change.ts'
import { changesView } from './changes.ts'

/** What --dry-run tells instead of a command's own result: nothing was signed or sent. */
export interface Planned {
  readonly dryRun: true
  /** The call that would be sent: `subtensorModule.addStake`. */
  readonly call: string
  /** Its arguments by name. */
  readonly args: Readonly<Record<string, unknown>>
  readonly signer: string
  /** What the signer pays for inclusion. */
  readonly fee: Rao
  readonly tip: Rao
  /** What the call takes beside them, where the chain sets the price. */
  readonly price: Rao | null
  /** The storage that the call would change; null where the node cannot try it out. */
  readonly changes: readonly StorageChange[] | null
  /** Of several things at once: those that the chain would refuse. */
  readonly refused?: readonly Refused[]
}

/** One of several things that the chain would refuse. */
export interface Refused {
  /** What tells it from the others: the address of a hotkey. */
  readonly id: string
  /** What would be done: `Staking to miner`. */
  readonly doing: string
  /** The chain's name for the reason. */
  readonly error: string
  readonly says: string
}

/** For people: the plan, and what would change. */
export const plannedView = ({ call, changes }: Planned, plan: readonly Exclude<View, readonly unknown[]>[], ui: Ui): readonly Exclude<View, readonly unknown[]>[] => [
  line('Would send ', call, '. Nothing was signed or sent.'),
  ...plan,
  ...(changes === null
    ? [line('This node cannot try it out beforehand; only the fee and the rules that are known here were checked.')]
    : [gap, ...changesView(changes, 'Storage that would change', ui)]),
]

