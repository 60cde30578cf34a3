import type { EventRecord } from '@polkadot/types/interfaces'
import type { Chain, ReadAt } from '../chain.ts'
import { failureOf } from '../outcome.ts'
import { storage } from '../storage.ts'
import { callInWords, fieldsInWords } from '../words.ts'

/** A transaction or inherent of a block. */
export interface BlockExtrinsic {
  readonly index: number
  readonly hash: string
  /** Absent for what validators put in. */
  readonly signer: string | undefined
  /** `balances.transferKeepAlive(dest: 5F…, value: τ1.000000000)` */
  readonly call: string
  /** Why it failed, as the chain names it; absent where it did what it should. */
  readonly error: string | undefined
}

/** Something that happened in a block. */
export interface BlockEvent {
  /** The extrinsic that caused it; absent for what the block itself did. */
  readonly extrinsic: number | undefined
  /** `balances.Transfer` */
  readonly name: string
  readonly fields: string
}

/** A block, in words. */
export interface BlockContents {
  readonly number: number
  readonly hash: string
  readonly parent: string
  readonly stateRoot: string
  readonly extrinsicsRoot: string
  /** Milliseconds since 1970, where the chain keeps time. */
  readonly time: number | undefined
  readonly extrinsics: readonly BlockExtrinsic[]
  readonly events: readonly BlockEvent[]
}

/** What happened in a block, in the order in which it happened. */
export async function blockEvents (at: ReadAt): Promise<readonly BlockEvent[]> {
  return (await recordsOf(at)).map(eventOf)
}

/** A whole block, decoded. */
export async function blockContents ({ api }: Chain, at: ReadAt): Promise<BlockContents> {
  const [{ block }, records, now] = await Promise.all([
    api.rpc.chain.getBlock(at.hash), recordsOf(at), at.query['timestamp']?.['now'] === undefined ? undefined : storage(at, 'timestamp', 'now').one(),
  ])
  const { header } = block
  return {
    number: at.number,
    hash: at.hash,
    parent: header.parentHash.toHex(),
    stateRoot: header.stateRoot.toHex(),
    extrinsicsRoot: header.extrinsicsRoot.toHex(),
    time: now === undefined ? undefined : Number(now.toString()),
    extrinsics: block.extrinsics.map((extrinsic, index) => ({
      index,
      hash: extrinsic.hash.toHex(),
      signer: extrinsic.isSigned ? extrinsic.signer.toString() : undefined,
      call: callInWords(extrinsic.method),
      error: failureOf(api, records.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() === index))?.error,
    })),
    events: records.map(eventOf),
  }
}

async function recordsOf (at: ReadAt): Promise<readonly EventRecord[]> {
  return await storage(at, 'system', 'events').one() as unknown as readonly EventRecord[]
}

const eventOf = ({ phase, event }: EventRecord): BlockEvent => ({
  extrinsic: phase.isApplyExtrinsic ? phase.asApplyExtrinsic.toNumber() : undefined,
  name: `${event.section}.${event.method}`,
  fields: fieldsInWords(event.data, event.data.names),
})
