import { vec } from '../../../../codec/composites.ts'
import { bytes, h256 } from '../../../../codec/primitives.ts'
import type { CallScope } from '../../../../pallet/scope.ts'
import { noteBytes, requestPreimage, unnotePreimage, unrequestPreimage } from './requests.ts'
import { preimage } from './shape.ts'
import { ensureUpdated } from './update.ts'
import { weights } from './weights.ts'

const MAX_UPDATES = 1024
/** Updates are free when nine of ten hashes needed one. In parts of 1,000,000,000, rounded down. */
const FREE_FROM = 900_000_000n

/** Who pays for a preimage: the signer, or nobody when Root asks. */
const payer = (rt: CallScope<typeof preimage>) => rt.origin.type === 'Root' ? undefined : rt.signer()

const note_preimage = preimage.call(0, {
  args: { bytes },
  docs: 'Keeps bytes under their hash, for a deposit unless the chain wants them.',
  weight: args => weights.note_preimage(args.bytes.length),
  run: (rt, args) => {
    const who = payer(rt)
    const { requested } = noteBytes(rt, args.bytes, who)
    return requested || who === undefined ? { pays: 'No' } : {}
  },
})

const unnote_preimage = preimage.call(1, {
  args: { hash: h256 },
  docs: 'Takes a preimage back that one noted, and its deposit.',
  weight: weights.unnote_preimage,
  run: (rt, { hash }) => { unnotePreimage(rt, hash, payer(rt)) },
})

const request_preimage = preimage.call(2, {
  args: { hash: h256 },
  docs: 'Says that the chain wants a preimage, so that anyone may note it for free. Root only.',
  weight: weights.request_preimage,
  run: (rt, { hash }) => {
    rt.ensureRoot()
    requestPreimage(rt, hash)
  },
})

const unrequest_preimage = preimage.call(3, {
  args: { hash: h256 },
  docs: 'Says that the chain wants a preimage once less. Root only.',
  weight: weights.unrequest_preimage,
  run: (rt, { hash }) => {
    rt.ensureRoot()
    if (!unrequestPreimage(rt, hash)) rt.fail('NotRequested')
  },
})

const ensure_updated = preimage.call(4, {
  args: { hashes: vec(h256) },
  docs: 'Brings statuses as they were kept earlier into the newer form; free when nearly all needed it.',
  weight: ({ hashes }) => weights.ensure_updated(hashes.length),
  run: (rt, { hashes }) => {
    rt.signer()
    if (hashes.length === 0) rt.fail('TooFew')
    if (hashes.length > MAX_UPDATES) rt.fail('TooMany')
    const updated = hashes.filter(hash => ensureUpdated(rt, hash)).length
    return { pays: BigInt(updated) * 1_000_000_000n / BigInt(hashes.length) < FREE_FROM ? 'Yes' : 'No' }
  },
})

/** Preimage, pallet 14 (FRAME). */
export const Preimage = preimage.with({ note_preimage, unnote_preimage, request_preimage, unrequest_preimage, ensure_updated })
