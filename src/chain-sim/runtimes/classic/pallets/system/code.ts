import { toHex, type Hex } from '../../../../../core/hex.ts'
import { blake2_256 } from '../../../../codec/hashers.ts'
import type { DigestItem } from '../../../../block/header.ts'
import type { PostDispatch } from '../../../../pallet/pallet.ts'
import { StateKey } from '../../../../state/state-key.ts'
import type { World } from '../../types/world.ts'
import { system } from './shape.ts'

/** The runtime's code in storage (FRAME system). Here it is only kept: what runs is this program. */

const wellKnown = (name: string): Hex => toHex(new TextEncoder().encode(name))

/** Where a node looks for the code of the runtime. */
export const CODE = wellKnown(':code')
/** How much memory the code gets. */
export const HEAP_PAGES = wellKnown(':heappages')
/** The number of the extrinsic that is being applied; gone when a block is finished. */
export const EXTRINSIC_INDEX = new StateKey(wellKnown(':extrinsic_index'))

/** Adds to what consensus says in the header of this block. */
export const depositLog = (rt: World, item: DigestItem): void => {
  rt.of(system).store.Digest.mutate(({ logs }) => ({ logs: [...logs, item] }))
}

/** Replaces the code, and lets nothing else into the block. */
export function setCode (rt: World, code: Uint8Array): PostDispatch {
  const { raw, emit, constants } = rt.of(system)
  raw.put(CODE, code)
  depositLog(rt, { type: 'RuntimeEnvironmentUpdated', value: undefined })
  emit('CodeUpdated')
  return { weight: constants.BlockWeights.max_block }
}

/** Code cannot be run here, so that none can tell its version. @throws FailedToExtractRuntimeVersion always */
export const ensureCanSetCode = (rt: World): void => rt.of(system).fail('FailedToExtractRuntimeVersion')

/** Announces the only code that `applyUpgrade` then takes. */
export function authorizeUpgrade (rt: World, codeHash: Hex, checkVersion: boolean): void {
  const { store, emit } = rt.of(system)
  const authorization = { code_hash: codeHash, check_version: checkVersion }
  store.AuthorizedUpgrade.put(authorization)
  emit('UpgradeAuthorized', authorization)
}

/** Sets the code that was authorised, for free. @throws NothingAuthorized | Unauthorized | FailedToExtractRuntimeVersion */
export function applyUpgrade (rt: World, code: Uint8Array): PostDispatch {
  const { store, fail } = rt.of(system)
  const authorized = store.AuthorizedUpgrade.get() ?? fail('NothingAuthorized')
  if (blake2_256(code) !== authorized.code_hash) fail('Unauthorized')
  if (authorized.check_version) ensureCanSetCode(rt)
  const post = setCode(rt, code)
  store.AuthorizedUpgrade.remove()
  return { ...post, pays: 'No' }
}

