import { RuntimeTrap } from '../../../../core/yuma/trap.ts'
import { newtype, option, tuple, vec } from '../../../codec/composites.ts'
import { bytes, fixedBytes } from '../../../codec/primitives.ts'
import { toHex } from '../../../../core/hex.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'

const KeyTypeId = newtype('sp_core::crypto::KeyTypeId', fixedBytes(4))

/** The keys of an author: one for blocks, then one for finality, 32 bytes each. */
const KEYS = ['aura', 'gran'].map(name => toHex(new TextEncoder().encode(name)))
const KEY_BYTES = 32

export const SessionKeys: RuntimeApi = {
  name: 'SessionKeys',
  docs: 'The keys of block authors.',
  methods: {
    generate_session_keys: method({
      docs: 'Makes keys in the keystore of the node. This node has none.',
      inputs: { seed: option(bytes) },
      output: bytes,
      run: () => { throw new RuntimeTrap('this node has no keystore') },
    }),
    decode_session_keys: method({
      docs: 'Tells keys apart that were encoded together.',
      inputs: { encoded: bytes },
      output: option(vec(tuple(bytes, KeyTypeId))),
      run: (_rt, { encoded }) => encoded.length < KEYS.length * KEY_BYTES
        ? undefined
        : KEYS.map((name, index) => [encoded.slice(index * KEY_BYTES, (index + 1) * KEY_BYTES), name] as const),
    }),
  },
}
