import { tuple, vec } from '../../../codec/composites.ts'
import { accountId, bytes } from '../../../codec/primitives.ts'
import { encode } from '../../../codec/type.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { subtensor } from '../pallets/subtensor/shape.ts'
import { accountIn } from './blob.ts'
import { stakesOf } from './read/stakes.ts'
import { StakeInfo } from './types/stake-info.ts'

const stakes = vec(StakeInfo)

/** What coldkeys have staked. */
export const StakeInfoRuntimeApi: RuntimeApi = {
  name: 'StakeInfoRuntimeApi',
  docs: 'Stake by coldkey. Answers are the bytes of the value.',
  methods: {
    get_stake_info_for_coldkey: method({
      docs: 'What a coldkey, by its 32 bytes, has staked to which hotkey: `Vec<StakeInfo>`.',
      inputs: { coldkey_account_vec: bytes },
      output: bytes,
      run: (rt, inputs) => {
        const coldkey = accountIn(inputs.coldkey_account_vec)
        return encode(stakes, coldkey === undefined ? [] : stakesOf(rt.scope(subtensor), [coldkey]).flatMap(([, infos]) => infos))
      },
    }),
    get_stake_info_for_coldkeys: method({
      docs: 'The same for several: `Vec<(AccountId, Vec<StakeInfo>)>`. What is no account is left out.',
      inputs: { coldkey_account_vecs: vec(bytes) },
      output: bytes,
      run: (rt, inputs) => {
        const coldkeys = inputs.coldkey_account_vecs.flatMap(bytes => accountIn(bytes) ?? [])
        return encode(vec(tuple(accountId, stakes)), stakesOf(rt.scope(subtensor), coldkeys))
      },
    }),
  },
}
