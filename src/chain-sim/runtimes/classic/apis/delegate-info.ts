import { compact, tuple, vec } from '../../../codec/composites.ts'
import { bytes, u64 } from '../../../codec/primitives.ts'
import { encode } from '../../../codec/type.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { subtensor } from '../pallets/subtensor/shape.ts'
import { accountIn, blobOf } from './blob.ts'
import { delegatedBy, delegateOf, delegatesOf } from './read/delegates.ts'
import { DelegateInfo } from './types/delegate-info.ts'

/** Hotkeys to which anybody may stake. */
export const DelegateInfoRuntimeApi: RuntimeApi = {
  name: 'DelegateInfoRuntimeApi',
  docs: 'Delegates. Answers are the bytes of the value. They trap where a delegate has a neuron in a subnet of tempo 0.',
  methods: {
    get_delegates: method({
      docs: 'Every delegate: `Vec<DelegateInfo>`.',
      inputs: {},
      output: bytes,
      run: rt => encode(vec(DelegateInfo), delegatesOf(rt.scope(subtensor))),
    }),
    get_delegate: method({
      docs: 'One delegate by the 32 bytes of its hotkey: `DelegateInfo`, or nothing.',
      inputs: { delegate_account_vec: bytes },
      output: bytes,
      run: (rt, inputs) => {
        const hotkey = accountIn(inputs.delegate_account_vec)
        return blobOf(DelegateInfo, hotkey === undefined ? undefined : delegateOf(rt.scope(subtensor), hotkey))
      },
    }),
    get_delegated: method({
      docs: 'The delegates to whom a coldkey has staked, and how much: `Vec<(DelegateInfo, Compact<u64>)>`.',
      inputs: { delegatee_account_vec: bytes },
      output: bytes,
      run: (rt, inputs) => {
        const coldkey = accountIn(inputs.delegatee_account_vec)
        return encode(vec(tuple(DelegateInfo, compact(u64))), coldkey === undefined ? [] : delegatedBy(rt.scope(subtensor), coldkey))
      },
    }),
  },
}
