/** What our commands say with --json, as far as it is compared. Amounts are rao as digits, shares are of 65535. */
import type { Amount } from '../../support/btcli.ts'

export interface Neuron {
  readonly uid: number
  readonly hotkey: string
  readonly coldkey: string
  readonly stake: Amount
  readonly rank: number
  readonly trust: number
  readonly consensus: number
  readonly incentive: number
  readonly dividends: number
  readonly validatorTrust: number
  readonly emission: Amount
  readonly validatorPermit: boolean
  readonly active: boolean
  readonly updated: number
  readonly pruningScore: number
  readonly axon?: string
}

export interface Subnet {
  readonly netuid: number
  readonly neurons: number
  readonly maxNeurons: number
  readonly emission: Amount
  readonly tempo: number
  readonly burn: Amount
  readonly difficulty: string
  readonly owner?: string
  readonly locked: Amount
}

export interface Metagraph extends Subnet { readonly block: number, readonly members: readonly Neuron[] }
export interface Subnets { readonly subnets: readonly Subnet[] }
export interface RootList { readonly members: readonly { readonly uid: number, readonly hotkey: string, readonly stake: Amount, readonly senator: boolean }[] }
export interface RootWeights { readonly members: readonly { readonly uid: number, readonly hotkey: string, readonly weights: readonly { readonly netuid: number, readonly weight: number, readonly share: number }[] }[] }
export interface Balances { readonly accounts: readonly { readonly wallet?: string, readonly address: string, readonly free: Amount, readonly staked: Amount, readonly total: Amount }[] }
export interface Hyperparameters { readonly parameters: readonly { readonly name: string, readonly raw: string }[] }
export interface Senate { readonly senators: readonly { readonly hotkey: string }[] }
export interface StakeShow { readonly wallets: readonly { readonly wallet: string, readonly balance: Amount, readonly staked: Amount, readonly stakes: readonly { readonly hotkey: string, readonly stake: Amount }[] }[] }

export interface Delegate {
  readonly hotkey: string
  readonly take: number
  readonly nominators: number
  readonly totalStake: Amount
  readonly ownStake: Amount
  readonly subnets: readonly number[]
}
export interface Delegates { readonly delegates: readonly Delegate[] }
export interface MyDelegates { readonly wallets: readonly { readonly wallet: string, readonly delegates: readonly (Delegate & { readonly stake: Amount })[] }[] }
export interface Overview { readonly wallets: readonly { readonly wallet: string, readonly neurons: readonly Neuron[] }[] }
export interface Inspected { readonly wallets: readonly { readonly wallet: string, readonly chain: { readonly balance: Amount, readonly neurons: readonly (Neuron & { readonly netuid: number, readonly name: string })[] } }[] }
export interface Listed { readonly wallets: readonly { readonly name: string, readonly coldkey: { readonly address: string }, readonly hotkeys: readonly { readonly name: string, readonly address: string }[] }[] }
export interface Proposals { readonly senators: number, readonly proposals: readonly { readonly hash: string, readonly index: number, readonly threshold: number, readonly ayes: readonly string[], readonly nays: readonly string[] }[] }
export interface IdentityOf { readonly identity: { readonly display: string, readonly web: string, readonly email: string } }
