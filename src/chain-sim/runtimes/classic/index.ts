import { defineRuntime, type Runtime } from '../../pallet/runtime.ts'
import { apis } from './apis/index.ts'
import { development } from './development.ts'
import { executive } from './executive/index.ts'
import { FORMAT } from './format.ts'
import { AdminUtils } from './pallets/admin-utils/index.ts'
import { Aura } from './pallets/aura/index.ts'
import { Balances } from './pallets/balances/index.ts'
import { Triumvirate } from './pallets/collective/index.ts'
import { Commitments } from './pallets/commitments/index.ts'
import { Grandpa } from './pallets/grandpa/index.ts'
import { SenateMembers } from './pallets/membership/senate.ts'
import { TriumvirateMembers } from './pallets/membership/triumvirate-members.ts'
import { Multisig } from './pallets/multisig/index.ts'
import { Preimage } from './pallets/preimage/index.ts'
import { Proxy } from './pallets/proxy/index.ts'
import { RandomnessCollectiveFlip } from './pallets/randomness-collective-flip/index.ts'
import { Registry } from './pallets/registry/index.ts'
import { Scheduler } from './pallets/scheduler/index.ts'
import { SubtensorModule } from './pallets/subtensor/index.ts'
import { Sudo } from './pallets/sudo/index.ts'
import { System } from './pallets/system/index.ts'
import { Timestamp } from './pallets/timestamp/index.ts'
import { TransactionPayment } from './pallets/transaction-payment/index.ts'
import { Utility } from './pallets/utility/index.ts'
import { rpc } from './rpc/index.ts'
import { VERSION } from './version.ts'

/** The classic runtime: subtensor spec 153, built without features. */
export const classic: Runtime = defineRuntime({
  name: 'classic',
  version: VERSION,
  crate: 'node_subtensor_runtime',
  pallets: [
    System,
    RandomnessCollectiveFlip,
    Timestamp,
    Aura,
    Grandpa,
    Balances,
    TransactionPayment,
    SubtensorModule,
    Triumvirate,
    TriumvirateMembers,
    SenateMembers,
    Utility,
    Sudo,
    Multisig,
    Preimage,
    Scheduler,
    Proxy,
    Registry,
    Commitments,
    AdminUtils,
  ],
  apis,
  rpc,
  executive,
  development,
  ...FORMAT,
})
