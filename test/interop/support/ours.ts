/** What our commands say with --json, by the types of their results. Amounts are rao as digits, shares are of 65535. */
import type { CommandOf } from '../../../src/cli/command.ts'
import type subnetsMetagraph from '../../../src/commands/subnets/metagraph.ts'
import type subnetsList from '../../../src/commands/subnets/list.ts'
import type rootList from '../../../src/commands/root/list.ts'
import type rootGetWeights from '../../../src/commands/root/get-weights.ts'
import type walletBalance from '../../../src/commands/wallet/balance.ts'
import type subnetsHyperparameters from '../../../src/commands/subnets/hyperparameters.ts'
import type rootSenate from '../../../src/commands/root/senate.ts'
import type stakeShow from '../../../src/commands/stake/show.ts'
import type rootListDelegates from '../../../src/commands/root/list-delegates.ts'
import type rootMyDelegates from '../../../src/commands/root/my-delegates.ts'
import type walletOverview from '../../../src/commands/wallet/overview.ts'
import type walletInspect from '../../../src/commands/wallet/inspect.ts'
import type walletList from '../../../src/commands/wallet/list.ts'
import type rootProposals from '../../../src/commands/root/proposals.ts'
import type walletGetIdentity from '../../../src/commands/wallet/get-identity.ts'
import type { Rao } from '../../../src/core/amount.ts'
import type { Amount } from '../../support/btcli.ts'

/** A result as JSON has it. */
type Printed<Result> = Result extends Rao ? Amount
  : Result extends readonly (infer Item)[] ? readonly Printed<Item>[]
    : Result extends object ? { readonly [Key in keyof Result]: Printed<Result[Key]> }
      : Result

type Of<Command> = Command extends CommandOf<infer Result> ? Printed<Result> : never

export type Metagraph = Of<typeof subnetsMetagraph>
export type Neuron = Metagraph['members'][number]
export type Subnets = Of<typeof subnetsList>
export type RootList = Of<typeof rootList>
export type RootWeights = Of<typeof rootGetWeights>
export type Balances = Of<typeof walletBalance>
export type Hyperparameters = Of<typeof subnetsHyperparameters>
export type Senate = Of<typeof rootSenate>
export type StakeShow = Of<typeof stakeShow>
export type Delegates = Of<typeof rootListDelegates>
export type MyDelegates = Of<typeof rootMyDelegates>
export type Overview = Of<typeof walletOverview>
export type Inspected = Of<typeof walletInspect>
export type Listed = Of<typeof walletList>
export type Proposals = Of<typeof rootProposals>
export type IdentityOf = Of<typeof walletGetIdentity>
