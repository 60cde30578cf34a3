import { toHex } from '../../../../../core/hex.ts'
import { tuple, vec } from '../../../../codec/composites.ts'
import { bytes, h256, u32, u64 } from '../../../../codec/primitives.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import { encode } from '../../../../codec/type.ts'
import { addWeights, dbWeight, weight, type Weight } from '../../../../pallet/weight.ts'
import { applyUpgrade, authorizeUpgrade, depositLog, ensureCanSetCode, HEAP_PAGES, setCode } from './code.ts'
import { system } from './shape.ts'

/** Weights that grow with the number of items: a base, and so much for each (FRAME system). */
const perItem = (base: bigint, each: bigint, count: number, writes = 0): Weight =>
  addWeights(weight(base + each * BigInt(count)), dbWeight(0, writes * count))

const SET_CODE = addWeights(weight(87_586_619_000n, 1485n), dbWeight(1, 2))
const AUTHORIZE = addWeights(weight(33_027_000n), dbWeight(0, 1))

export const remark = system.call(0, {
  args: { remark: bytes }, docs: 'Leaves a remark in the block, which changes nothing.',
  weight: ({ remark: { length } }) => perItem(2_119_000n, 390n, length),
  run: () => {},
})

export const setHeapPages = system.call(1, {
  args: { pages: u64 }, docs: 'Sets how much memory the runtime gets.',
  weight: addWeights(weight(4_782_000n, 1485n), dbWeight(1, 2)), class: 'Operational',
  run: (rt, { pages }) => {
    rt.ensureRoot()
    rt.raw.put(HEAP_PAGES, encode(u64, pages))
    depositLog(rt, { type: 'RuntimeEnvironmentUpdated', value: undefined })
  },
})

export const setCodeCall = system.call(2, {
  args: { code: bytes }, docs: 'Replaces the code of the runtime by a newer version.', weight: SET_CODE, class: 'Operational',
  run: (rt, { code }) => {
    rt.ensureRoot()
    ensureCanSetCode(rt)
    return setCode(rt, code)
  },
})

export const setCodeWithoutChecks = system.call(3, {
  args: { code: bytes }, docs: 'Replaces the code of the runtime by any other.', weight: SET_CODE, class: 'Operational',
  run: (rt, { code }) => {
    rt.ensureRoot()
    return setCode(rt, code)
  },
})

export const setStorage = system.call(4, {
  args: { items: vec(tuple(bytes, bytes)) }, docs: 'Writes storage as it is.', class: 'Operational',
  weight: ({ items }) => perItem(2_175_000n, 841_511n, items.length, 1),
  run: (rt, { items }) => {
    rt.ensureRoot()
    for (const [key, value] of items) rt.raw.put(toHex(key), value)
  },
})

export const killStorage = system.call(5, {
  args: { keys: vec(bytes) }, docs: 'Removes items of storage.', class: 'Operational',
  weight: ({ keys }) => perItem(2_255_000n, 662_473n, keys.length, 1),
  run: (rt, { keys }) => {
    rt.ensureRoot()
    for (const key of keys) rt.raw.delete(toHex(key))
  },
})

const U32_MAX = 0xffff_ffff

export const killPrefix = system.call(6, {
  args: { prefix: bytes, subkeys: u32 }, docs: 'Removes so many items of storage whose keys begin with a prefix.', class: 'Operational',
  weight: ({ subkeys }) => {
    const count = Math.min(subkeys + 1, U32_MAX)
    return addWeights(weight(4_270_000n + 1_389_650n * BigInt(count), 128n + 70n * BigInt(count)), dbWeight(count, count))
  },
  run: (rt, { prefix, subkeys }) => {
    rt.ensureRoot()
    let left = subkeys
    for (const key of rt.raw.keys(toHex(prefix))) {
      if (left-- === 0) return
      rt.raw.delete(key)
    }
  },
})

export const remarkWithEvent = system.call(7, {
  args: { remark: bytes }, docs: 'Leaves a remark and announces its hash.',
  weight: ({ remark: { length } }) => perItem(8_097_000n, 1_455n, length),
  run: (rt, { remark: said }) => rt.emit('Remarked', { sender: rt.signer(), hash: blake2_256(said) }),
})

export const authorizeUpgradeCall = system.call(9, {
  args: { code_hash: h256 }, docs: 'Authorises code by its hash; its version will be checked.', weight: AUTHORIZE, class: 'Operational',
  run: (rt, { code_hash: hash }) => {
    rt.ensureRoot()
    authorizeUpgrade(rt, hash, true)
  },
})

export const authorizeUpgradeWithoutChecks = system.call(10, {
  args: { code_hash: h256 }, docs: 'Authorises code by its hash, whatever its version.', weight: AUTHORIZE, class: 'Operational',
  run: (rt, { code_hash: hash }) => {
    rt.ensureRoot()
    authorizeUpgrade(rt, hash, false)
  },
})

export const applyAuthorizedUpgrade = system.call(11, {
  args: { code: bytes }, docs: 'Sets the code that was authorised. Anybody may.', class: 'Operational',
  weight: addWeights(weight(118_101_992_000n, 1518n), dbWeight(2, 3)),
  run: (rt, { code }) => applyUpgrade(rt, code),
})
