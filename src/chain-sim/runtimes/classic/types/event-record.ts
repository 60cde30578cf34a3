import { struct, vec } from '../../../codec/composites.ts'
import { h256, u32 } from '../../../codec/primitives.ts'
import type { ValueOf } from '../../../codec/type.ts'
import { variant } from '../../../codec/variant.ts'
import { RuntimeEvent } from './runtime-call.ts'

/** When in a block something happened. */
export const Phase = variant('frame_system::Phase', { ApplyExtrinsic: [u32], Finalization: [], Initialization: [] })

/** An event as System.Events keeps it. Nothing on this chain uses topics. */
export const EventRecord = struct('frame_system::EventRecord', { phase: Phase, event: RuntimeEvent, topics: vec(h256) },
  [{ name: 'E', type: RuntimeEvent }, { name: 'T', type: h256 }])
export type EventRecord = ValueOf<typeof EventRecord>
