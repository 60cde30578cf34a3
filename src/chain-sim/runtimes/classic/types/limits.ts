import { option, struct } from '../../../codec/composites.ts'
import { u32, u64 } from '../../../codec/primitives.ts'
import type { Type, ValueOf } from '../../../codec/type.ts'
import { dbWeight, weight, Weight, type DispatchClass } from '../../../pallet/weight.ts'

/** One value for each class of calls. */
export const perClass = <T> (of: Type<T>): Type<{ readonly normal: T, readonly operational: T, readonly mandatory: T }> =>
  struct('frame_support::dispatch::PerDispatchClass', { normal: of, operational: of, mandatory: of }, [{ name: 'T', type: of }])

/** The field of a `PerDispatchClass` in which a class stands. */
export const classField = (of: DispatchClass): 'normal' | 'operational' | 'mandatory' => FIELDS[of]
const FIELDS = { Normal: 'normal', Operational: 'operational', Mandatory: 'mandatory' } as const

const WeightsPerClass = struct('frame_system::limits::WeightsPerClass', {
  base_extrinsic: Weight,
  max_extrinsic: option(Weight),
  max_total: option(Weight),
  reserved: option(Weight),
})

/** How much work fits into a block, and into each class of calls. */
export const BlockWeights = struct('frame_system::limits::BlockWeights', { base_block: Weight, max_block: Weight, per_class: perClass(WeightsPerClass) })

/** How many bytes of extrinsics fit into a block. */
export const BlockLength = struct('frame_system::limits::BlockLength', { max: perClass(u32) })

/** What reading and writing one storage item costs. */
export const RuntimeDbWeight = struct('sp_weights::RuntimeDbWeight', { read: u64, write: u64 })

/** What every extrinsic costs besides its call. */
const BASE_EXTRINSIC = weight(124_414_000n)

/** Four seconds a block; calls that are not operational get three quarters, and every block begins with a tenth set aside. */
export const BLOCK_WEIGHTS: ValueOf<typeof BlockWeights> = {
  base_block: weight(390_584_000n),
  max_block: weight(4_000_000_000_000n, 18_446_744_073_709_551_615n),
  per_class: {
    normal: {
      base_extrinsic: BASE_EXTRINSIC,
      max_extrinsic: weight(2_599_875_586_000n, 11_990_383_647_911_208_550n),
      max_total: weight(3_000_000_000_000n, 13_835_058_055_282_163_711n),
      reserved: weight(0n),
    },
    operational: {
      base_extrinsic: BASE_EXTRINSIC,
      max_extrinsic: weight(3_599_875_586_000n, 16_602_069_666_338_596_454n),
      max_total: weight(4_000_000_000_000n, 18_446_744_073_709_551_615n),
      reserved: weight(1_000_000_000_000n, 4_611_686_018_427_387_904n),
    },
    mandatory: { base_extrinsic: BASE_EXTRINSIC, max_extrinsic: undefined, max_total: undefined, reserved: undefined },
  },
}

const MEBIBYTE = 1024 * 1024

/** How many bytes of extrinsics a block may have. */
export const BLOCK_LENGTH: ValueOf<typeof BlockLength> = { max: { normal: 7.5 * MEBIBYTE, operational: 10 * MEBIBYTE, mandatory: 10 * MEBIBYTE } }

/** What a read and a write of the database cost, in picoseconds. */
export const DB_WEIGHT: ValueOf<typeof RuntimeDbWeight> = { read: dbWeight(1, 0).ref_time, write: dbWeight(0, 1).ref_time }
