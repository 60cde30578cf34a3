import { rao, sumOf, type Rao } from '../../amount.ts'
import type { AnswerReader } from '../../scale/answer-reader.ts'
import type { Chain, ReadAt } from '../chain.ts'
import { notOnThisChain } from '../errors.ts'
import { isForgotten } from '../forgotten.ts'
import { readAt } from '../read-at.ts'
import { requireClassicStake } from '../require.ts'
import { accountBytes, callForBytes } from '../runtime-api.ts'
import { storedDelegates, type StoredDelegate } from './delegates-stored.ts'

/** A hotkey to which others may stake. */
export interface Delegate {
  readonly hotkey: string
  /** Its coldkey. */
  readonly owner: string
  /** What it keeps of its nominators' earnings, of 65535. */
  readonly take: number
  /** How many coldkeys have staked to it, the owner among them. */
  readonly nominators: number
  readonly totalStake: Rao
  /** What its owner has staked to it. */
  readonly ownStake: Rao
  /** The subnets where it is registered, and those where it may set weights. */
  readonly subnets: readonly number[]
  readonly permits: readonly number[]
  /** What it and its nominators earn in a day together. */
  readonly dailyReturn: Rao
}

/** Every delegate, the largest stake first. @throws NOT_ON_THIS_CHAIN */
export async function delegates (at: ReadAt): Promise<readonly Delegate[]> {
  requireClassicStake(at)
  const answer = await answered(callForBytes(at, 'DelegateInfoRuntimeApi_get_delegates'))
  return byStake(answer === undefined ? (await storedDelegates(at)).map(withoutStakes) : answer.vec(readDelegate))
}

/**
 * What stood on each delegate at an earlier block.
 * @returns undefined where the chain had not begun then, or the node no longer keeps that block
 */
export async function totalStakesAt (chain: Pick<Chain, 'api' | 'network'>, block: number): Promise<ReadonlyMap<string, Rao> | undefined> {
  if (block < 0) return undefined
  const found = await readAt(chain, block).then(delegates).catch((error: unknown) => {
    if (isForgotten(error)) return undefined
    throw error
  })
  return found && new Map(found.map(({ hotkey, totalStake }) => [hotkey, totalStake]))
}

/** The delegates to whom a coldkey has staked, the largest stake first, and what it has there. @throws NOT_ON_THIS_CHAIN */
export async function delegatedBy (at: ReadAt, coldkey: string): Promise<readonly (Delegate & { readonly stake: Rao })[]> {
  requireClassicStake(at)
  const answer = await answered(callForBytes(at, 'DelegateInfoRuntimeApi_get_delegated', accountBytes(coldkey)))
  if (answer !== undefined) return byStake(answer.vec(reader => ({ ...readDelegate(reader), stake: reader.rao() })))
  return byStake((await storedDelegates(at)).flatMap(each => {
    const stake = each.stakes.get(coldkey)
    return stake === undefined ? [] : [{ ...withoutStakes(each), stake: rao(stake) }]
  }))
}

const withoutStakes = ({ stakes: _stakes, ...delegate }: StoredDelegate): Delegate => delegate

/** What the runtime API says; undefined where it cannot: it traps as soon as a delegate is on a subnet of tempo 0. */
const answered = (answer: Promise<AnswerReader>): Promise<AnswerReader | undefined> => answer.catch((error: unknown) => {
  if (notOnThisChain.is(error)) return undefined
  throw error
})

/** The fields in their order on the wire. The returns per 1000 rao are rounded to whole rao by the chain, mostly to 0, and left out. */
function readDelegate (reader: AnswerReader): Delegate {
  const hotkey = reader.account()
  const take = reader.number()
  const nominators = reader.vec(each => [each.account(), each.rao()] as const)
  const owner = reader.account()
  const subnets = reader.vec(each => each.number())
  const permits = reader.vec(each => each.number())
  reader.compact()
  return {
    hotkey,
    owner,
    take,
    nominators: nominators.length,
    totalStake: sumOf(nominators.map(([, stake]) => stake)),
    ownStake: nominators.find(([account]) => account === owner)?.[1] ?? rao(0n),
    subnets: subnets.sort((a, b) => a - b),
    permits: permits.sort((a, b) => a - b),
    dailyReturn: reader.rao(),
  }
}

const byStake = <D extends Delegate>(found: D[]): D[] =>
  found.sort((a, b) => a.totalStake === b.totalStake ? 0 : a.totalStake < b.totalStake ? 1 : -1)
