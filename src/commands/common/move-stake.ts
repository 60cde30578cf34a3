/** Adding and removing stake: `stake add`, `stake remove`, `root delegate`, `root undelegate`. */
import type { Context } from '../../cli/context.ts'
import { facts, line, table, tone, type Cell, type View } from '../../cli/view.ts'
import { formatTao, rao, sumOf, type Rao } from '../../core/amount.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import type { Check } from '../../core/chain/preflight/check.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { stakesOn } from '../../core/chain/queries/stake.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, withName } from './keys.ts'
import { send } from './send.ts'
import { sendEach, type ItemResult } from './send-each.ts'
import { addressCell, shortAddress } from './shares.ts'
import type { Target } from './stake-hotkeys.ts'

/** What a person may ask of adding and of removing. */
export interface Asked {
  readonly wallet: string
  readonly targets: readonly [Target, ...Target[]]
  /** For each hotkey. */
  readonly amount: Rao | undefined
  /** All that can be moved. */
  readonly all: boolean
  /** Bring each hotkey to this stake: up to it when adding, down to it when removing. */
  readonly maxStake: Rao | undefined
  readonly atomic: boolean
  readonly resume: boolean
}

/** What is asked for one hotkey alone, by commands that have no options for several. */
export const ofOne = (target: Target, { wallet, amount, all }: Pick<Asked, 'wallet' | 'amount' | 'all'>): Asked =>
  ({ wallet, targets: [target], amount, all, maxStake: undefined, atomic: false, resume: false })

/** How much of a hotkey's stake is to move, and why not more. */
interface Wanted {
  readonly at: ReadAt
  /** What the coldkey has free. */
  readonly free: Rao
  /** What stands on each hotkey, in their order. */
  readonly stakes: readonly Rao[]
}

/** In what adding and removing differ. */
interface Move {
  readonly call: 'addStake' | 'removeStake'
  /** The amount for each target, in their order; those of 0 are left out. @throws when there is nothing at all */
  readonly amounts: (wanted: Wanted & { readonly coldkey: string }) => readonly Rao[]
  /** The chain's rules for one of them. */
  readonly checks: (at: ReadAt, of: { readonly coldkey: string, readonly hotkey: string, readonly amount: Rao }) => Promise<readonly Check[]>
}

interface Both { readonly before: Rao, readonly after: Rao }

/** What came of moving the stake of one hotkey. */
interface MovedOne {
  readonly hotkey: string
  readonly coldkey: string
  readonly amount: Rao
  readonly stake: Both
  readonly balance: Both
  readonly transaction: string
}

/** What came of it for several. */
interface MovedMany {
  readonly coldkey: string
  readonly balance: Both
  readonly total: Rao
  readonly results: readonly (Omit<ItemResult, 'id'> & { readonly hotkey: string, readonly name: string | undefined, readonly amount: Rao, readonly stake: Both })[]
}

type Moved = MovedOne | MovedMany

const isMany = (moved: Moved): moved is MovedMany => 'results' in moved

/** Some of several was refused: exit status 1. */
export const someFailed = (moved: Moved): boolean => isMany(moved) && moved.results.some(({ status }) => status === 'failed')

/** Moves stake, for one hotkey or several. @throws what `send` throws; what `move.amounts` throws */
export async function moveStake (ctx: Context, asked: Asked, move: Move): Promise<Moved> {
  const { wallet, targets, atomic, resume } = asked
  const { call } = move
  const [coldkey, at, chain] = await Promise.all([coldkeyAddress(ctx, wallet), ctx.readAt(), ctx.chain()])
  const state = await stateOf(at, coldkey, targets)
  const amounts = move.amounts({ ...state, at, coldkey })
  const rows = targets.map((target, i) => ({ ...target, amount: amounts[i] ?? rao(0n), before: state.stakes[i] ?? rao(0n) })).filter(({ amount }) => amount > 0n)
  const after = ({ before, amount }: typeof rows[number]) => rao(call === 'addStake' ? before + amount : before > amount ? before - amount : 0n)
  const total = sumOf(rows.map(({ amount }) => amount))
  const question = `${call === 'addStake' ? 'Stake' : 'Take back'} ${formatTao(total)}${rows.length === 1 ? '' : ` ${call === 'addStake' ? 'to' : 'from'} ${rows.length} hotkeys`}?`
  const made = await Promise.all(rows.map(async row => ({
    extrinsic: transaction(chain, 'subtensorModule', call, row.hotkey, row.amount),
    checks: await move.checks(at, { coldkey, hotkey: row.hotkey, amount: row.amount }),
  })))
  const [only, ...others] = rows
  const [first] = made
  if (targets.length === 1 && only !== undefined && first !== undefined && others.length === 0) {
    const receipt = await send(ctx, {
      ...first,
      wallet,
      question,
      plan: facts([
        ['Hotkey', withName(only.hotkey, only.name)],
        ['Coldkey', coldkey],
        ['Balance', state.free],
        ['Stake there now', only.before],
        ['Stake there after', after(only)],
      ]),
    })
    const then = await stateOf(await ctx.readAt(receipt.blockHash), coldkey, [only])
    return {
      hotkey: only.hotkey,
      coldkey,
      amount: changed(only.before, then.stakes[0]),
      stake: { before: only.before, after: then.stakes[0] ?? rao(0n) },
      balance: { before: state.free, after: then.free },
      transaction: receipt.hash,
    }
  }
  const results = await sendEach(ctx, {
    items: rows.map((row, i) => ({
      id: row.hotkey,
      doing: `${call === 'addStake' ? 'Staking to' : 'Taking back from'} ${row.name ?? shortAddress(row.hotkey)}`,
      extrinsic: made[i]?.extrinsic ?? transaction(chain, 'subtensorModule', call, row.hotkey, row.amount),
      checks: made[i]?.checks ?? [],
    })),
    wallet,
    question,
    plan: [facts([['Coldkey', coldkey], ['Balance', state.free]]), table({
      columns: [{ title: 'hotkey' }, { title: 'stake now' }, { title: call === 'addStake' ? 'adds' : 'takes back' }, { title: 'stake after' }],
      rows: rows.map(row => [row.name ?? row.hotkey, row.before, row.amount, after(row)]),
    })],
    atomic,
    resume,
    identity: [call, asked.amount?.toString(), String(asked.all), asked.maxStake?.toString(), ...targets.map(({ hotkey }) => hotkey)],
  })
  const then = await stateOf(await ctx.readAt(), coldkey, rows)
  return {
    coldkey,
    balance: { before: state.free, after: then.free },
    total: sumOf(rows.filter((_, i) => results[i]?.status === 'done').map(({ amount }) => amount)),
    results: results.map(({ id, ...rest }, i) => ({
      hotkey: id,
      name: rows[i]?.name,
      amount: rows[i]?.amount ?? rao(0n),
      stake: { before: rows[i]?.before ?? rao(0n), after: then.stakes[i] ?? rao(0n) },
      ...rest,
    })),
  }
}

const changed = (before: Rao, after: Rao = rao(0n)): Rao => rao(after > before ? after - before : before - after)

async function stateOf (at: ReadAt, coldkey: string, targets: readonly Target[]): Promise<{ readonly free: Rao, readonly stakes: readonly Rao[] }> {
  const [{ free }, stakes] = await Promise.all([balance(at, coldkey), stakesOn(at, targets.map(({ hotkey }) => hotkey), coldkey)])
  return { free, stakes }
}

const SAID: Readonly<Record<ItemResult['status'], Cell>> = { done: tone('good', 'done'), failed: tone('bad', 'failed'), before: 'done before', sent: 'sent' }

/** For people. */
export function movedView (moved: Moved, call: Move['call']): View {
  const [did, where] = call === 'addStake' ? ['Staked ', ' to '] as const : ['Took back ', ' from '] as const
  if (!isMany(moved)) return [line(did, moved.amount, where, moved.hotkey, '.'), facts([['Stake there now', moved.stake.after], ['Balance now', moved.balance.after]])]
  return [
    line(did, moved.total, where, moved.results.filter(({ status }) => status === 'done').length, ' of ', moved.results.length, ' hotkeys.'),
    table({
      columns: [{ title: 'hotkey' }, { title: 'amount' }, { title: 'result' }, { title: 'stake now' }, { title: 'why', minor: true }],
      rows: moved.results.map(({ hotkey, name, amount, status, stake, error }) => [name ?? addressCell(hotkey), amount, SAID[status], stake.after, error ?? '']),
    }),
    facts([['Balance now', moved.balance.after]]),
    ...(someFailed(moved) ? [line('The same command with --resume does what is left.')] : []),
  ]
}
