import { h256, u32 } from '../../../codec/primitives.ts'
import type { Hex } from '../../../../core/hex.ts'
import { system } from '../pallets/system/shape.ts'
import { VERSION } from '../version.ts'
import { emptyExtra, type Extension } from './extension.ts'

/** A transaction is for one version of the runtime. */
export const CheckSpecVersion: Extension<undefined, number> = {
  identifier: 'CheckSpecVersion',
  extra: emptyExtra('frame_system::extensions::check_spec_version::CheckSpecVersion'),
  additional: u32,
  signed: () => VERSION.spec_version,
}

/** A transaction is for one way of writing transactions. */
export const CheckTxVersion: Extension<undefined, number> = {
  identifier: 'CheckTxVersion',
  extra: emptyExtra('frame_system::extensions::check_tx_version::CheckTxVersion'),
  additional: u32,
  signed: () => VERSION.transaction_version,
}

/** A transaction is for one chain. */
export const CheckGenesis: Extension<undefined, Hex> = {
  identifier: 'CheckGenesis',
  extra: emptyExtra('frame_system::extensions::check_genesis::CheckGenesis'),
  additional: h256,
  signed: rt => rt.scope(system).store.BlockHash.get(0),
}
