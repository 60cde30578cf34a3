import { accountId, u64 } from '../../../../../codec/primitives.ts'
import { identity, map, optionalMap, value } from '../../../../../pallet/storage.ts'
import { AxonInfo, PrometheusInfo } from '../types.ts'
import { byNetuid, byNetuidAndHotkey } from './keys.ts'

/** Rate limits of transactions, and where neurons can be reached. Times in blocks. */
export const servingStorage = {
  TxRateLimit: value(u64, 1_000n, 'Blocks between two rate-limited transactions of a key; 0 means no limit.'),
  TxDelegateTakeRateLimit: value(u64, 216_000n, 'Blocks between two raises of a take; 0 means no limit.'),
  LastTxBlock: map([identity(accountId)], u64, 0n, 'Key: block of its last rate-limited transaction.'),
  LastTxBlockDelegateTake: map([identity(accountId)], u64, 0n, 'Coldkey: block in which it last raised a take.'),
  ServingRateLimit: map(byNetuid, u64, 50n, 'Blocks between two announcements of an endpoint; 0 means no limit.'),
  Axons: optionalMap(byNetuidAndHotkey, AxonInfo, 'Subnet, hotkey: where its axon listens.'),
  Prometheus: optionalMap(byNetuidAndHotkey, PrometheusInfo, 'Subnet, hotkey: where its metrics can be read.'),
} as const
