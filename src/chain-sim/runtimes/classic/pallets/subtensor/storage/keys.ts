import { accountId, u16 } from '../../../../../codec/primitives.ts'
import { blake2, identity } from '../../../../../pallet/storage.ts'

/** An account that nobody has: what reading an absent owner gives. */
export const ZERO_ACCOUNT = `0x${'00'.repeat(32)}` as const

/** Keys by subnet, in the byte order of little-endian numbers: 0, 256, …, 1, 257, …. */
export const byNetuid = [identity(u16)] as const

/** Keys by subnet and neuron. */
export const byNetuidAndUid = [identity(u16), identity(u16)] as const

/** Keys by subnet and hotkey. */
export const byNetuidAndHotkey = [identity(u16), blake2(accountId)] as const
