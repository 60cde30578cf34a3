import { signatureVerify } from '@polkadot/util-crypto'
import { fromHex, toHex, type Hex } from '../../../src/core/hex.ts'
import { RuntimeTrap } from '../../../src/core/yuma/trap.ts'
import { decodeExtrinsic, encodeExtrinsic, type Extrinsic } from '../../../src/chain-sim/block/extrinsic.ts'
import { tuple } from '../../../src/chain-sim/codec/composites.ts'
import { accountId, u32 } from '../../../src/chain-sim/codec/primitives.ts'
import { encode } from '../../../src/chain-sim/codec/type.ts'
import type { Execution } from '../../../src/chain-sim/pallet/execution.ts'
import { TransactionRefused, type Executive, type Invalidity } from '../../../src/chain-sim/pallet/executive.ts'
import { NONE, signedBy } from '../../../src/chain-sim/pallet/origin.ts'
import { Subnets, System } from './pallets.ts'
import { tiny } from './runtime.ts'

const BASE_FEE = 1000n

const refuse = (reason: Extract<Invalidity, { type: 'Invalid' }>['reason']) => new TransactionRefused({ type: 'Invalid', reason })

/** Who signed, and with which nonce. @throws TransactionRefused */
function check (rt: Execution, { bytes, signed, call }: Extrinsic, allowFuture: boolean): { who: Hex, nonce: number } {
  if (signed === undefined) throw refuse('Call')
  if (call.pallet === 'System' && (call.args['remark'] as Uint8Array).length === 13) throw new RuntimeTrap('thirteen')
  const who = (signed.address as { value: Hex }).value
  const payload = payloadOf(rt, bytes, signed.extraBytes)
  if (!signatureVerify(payload, fromHex((signed.signature as { value: Hex }).value), fromHex(who)).isValid) throw refuse('BadProof')
  const nonce = signed.extra[3] as number
  const account = rt.scope(System).store.Account.get(who)
  if (account.data.free < BASE_FEE) throw refuse('Payment')
  if (nonce < account.nonce) throw refuse('Stale')
  if (nonce > account.nonce && !allowFuture) throw refuse('Future')
  return { who, nonce }
}

function payloadOf (rt: Execution, bytes: Uint8Array, extra: Uint8Array): Uint8Array {
  const { callBytes } = decodeExtrinsic(tiny, bytes)
  const genesis = fromHex(rt.scope(System).store.BlockHash.get(0))
  const payload = Buffer.concat([callBytes, extra, encode(u32, 1), encode(u32, 1), genesis, genesis])
  return new Uint8Array(payload)
}

const tag = (who: Hex, nonce: number) => toHex(encode(tuple(accountId, u32), [who, nonce]))

export const executive: Executive = {
  initialize (rt, { number, parentHash }) {
    const { store } = rt.scope(System)
    store.Events.remove()
    store.ExtrinsicIndex.remove()
    store.BlockHash.put(number - 1, parentHash)
    Subnets.hooks.onInitialize?.(rt.scope(Subnets))
  },
  inherents: ({ timestamp }) => [encodeExtrinsic(tiny, { pallet: 'Timestamp', call: 'set', args: { now: BigInt(timestamp) } })],
  apply (rt, bytes) {
    const extrinsic = decodeExtrinsic(tiny, bytes)
    const { Account, ExtrinsicIndex } = rt.scope(System).store
    rt.phase = { type: 'ApplyExtrinsic', value: ExtrinsicIndex.get() }
    ExtrinsicIndex.mutate(index => index + 1)
    const signer = extrinsic.signed === undefined ? undefined : check(rt, extrinsic, false)
    if (signer !== undefined) Account.mutate(signer.who, had => ({ ...had, nonce: had.nonce + 1, data: { ...had.data, free: had.data.free - BASE_FEE } }))
    const outcome = rt.dispatch(extrinsic.call, signer === undefined ? NONE : signedBy(signer.who))
    const dispatch_info = rt.infoOf(extrinsic.call)
    if (outcome.ok) rt.scope(System).emit('ExtrinsicSuccess', { dispatch_info })
    else rt.scope(System).emit('ExtrinsicFailed', { dispatch_error: outcome.error, dispatch_info })
    return outcome.ok ? { ok: true } : { ok: false, error: outcome.error }
  },
  finalize (rt) {
    rt.scope(System).store.Events.put(rt.events.map(({ phase, event }) => ({ phase, event, topics: [] })))
  },
  validate (rt, bytes) {
    const { who, nonce } = check(rt, decodeExtrinsic(tiny, bytes), true)
    const requires = nonce > rt.scope(System).store.Account.get(who).nonce ? [tag(who, nonce - 1)] : []
    return { priority: 0n, requires, provides: [tag(who, nonce)], longevity: 64n }
  },
  feeDetails (rt, bytes) {
    const { weight, class: dispatchClass } = rt.infoOf(decodeExtrinsic(tiny, bytes).call)
    return { weight, class: dispatchClass, inclusion: { base: BASE_FEE, length: 0n, weight: 0n } }
  },
}
