import { accountId, u16, u64 } from '../../../../../codec/primitives.ts'
import { map } from '../../../../../pallet/storage.ts'
import { byNetuid, ZERO_ACCOUNT } from './keys.ts'

/** When subnets have epochs and what they are paid. Amounts in rao, times in blocks. */
export const emissionStorage = {
  Tempo: map(byNetuid, u16, 99, 'Blocks between two epochs; 0 means none.'),
  EmissionValues: map(byNetuid, u64, 0n, 'Rao per block for the subnet, as root decided.'),
  PendingEmission: map(byNetuid, u64, 0n, 'Rao gathered for the next epoch.'),
  BlocksSinceLastStep: map(byNetuid, u64, 0n, 'Blocks since the last epoch.'),
  LastMechansimStepBlock: map(byNetuid, u64, 0n, 'Block of the last epoch.'),
  SubnetOwner: map(byNetuid, accountId, ZERO_ACCOUNT, 'Coldkey that owns the subnet.'),
  SubnetLocked: map(byNetuid, u64, 0n, 'Rao locked for the subnet, returned when it goes.'),
} as const
