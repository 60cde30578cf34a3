import { struct } from '../../../../codec/composites.ts'
import { u128, u16, u32, u64, u8 } from '../../../../codec/primitives.ts'
import type { ValueOf } from '../../../../codec/type.ts'

/** Where a neuron's axon listens. `ip` is a number; `ip_type` is 4 or 6. */
export const AxonInfo = struct('pallet_subtensor::pallet::AxonInfo', {
  /** Block in which it was announced. */
  block: u64,
  version: u32,
  ip: u128,
  port: u16,
  ip_type: u8,
  protocol: u8,
  placeholder1: u8,
  placeholder2: u8,
})
export type AxonInfo = ValueOf<typeof AxonInfo>

/** Where a neuron's metrics can be read. */
export const PrometheusInfo = struct('pallet_subtensor::pallet::PrometheusInfo', {
  /** Block in which it was announced. */
  block: u64,
  version: u32,
  ip: u128,
  port: u16,
  ip_type: u8,
})
export type PrometheusInfo = ValueOf<typeof PrometheusInfo>
