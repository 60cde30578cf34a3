import type { Feature } from '../features.ts'
import type { GenesisInput } from './config.ts'

/** A way for a chain to begin: the genesis, and what its runtime is built with. */
export interface GenesisPreset {
  readonly config: GenesisInput
  readonly features: readonly Feature[]
  /** A network is made on top of it, whose size can be chosen. */
  readonly populated: boolean
}

/** The development accounts, `//Alice` and so on. */
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'
const CHARLIE = '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'
const DAVE = '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy'
const EVE = '5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw'
const FERDIE = '5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL'

/** Alice and Bob as finality voters, by their ed25519 keys. */
const ALICE_VOTES = '5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu'
const BOB_VOTES = '5GoNkf6WdbxCFnPdAnYYQyCjAKPJgLNxXwPjwTh6DGg6gN3E'

const MILLION_TAO = 1_000_000_000_000_000
const TWO_THOUSAND_TAO = 2_000_000_000_000

const LOCALNET: GenesisInput = {
  aura: { authorities: [ALICE, BOB] },
  balances: {
    balances: [
      [ALICE, MILLION_TAO], [BOB, MILLION_TAO], [CHARLIE, MILLION_TAO],
      [DAVE, TWO_THOUSAND_TAO], [EVE, TWO_THOUSAND_TAO], [FERDIE, TWO_THOUSAND_TAO],
    ],
  },
  grandpa: { authorities: [[ALICE_VOTES, 1], [BOB_VOTES, 1]] },
  senateMembers: { members: [DAVE, EVE, FERDIE] },
  sudo: { key: ALICE },
  triumvirateMembers: { members: [ALICE, BOB, CHARLIE] },
}

/** What the user documentation of its time says of the network: a lock of 100 τ at least, 32 subnets, none evicted for a week. */
const CLASSIC: GenesisInput = {
  ...LOCALNET,
  storage: {
    SubtensorModule: {
      NetworkMinLockCost: 100_000_000_000,
      NetworkLastLockCost: 100_000_000_000,
      SubnetLimit: 32,
      NetworkRateLimit: 0,
      NetworkImmunityPeriod: 50_400,
    },
  },
}

/** What a chain of one's own is built with unless it says otherwise. */
export const CUSTOM_FEATURES: readonly Feature[] = ['pow-faucet']

/** How chains begin: `localnet` is the official local chain to the letter, `network` has subnets full of neurons. */
export const PRESETS = {
  classic: { config: CLASSIC, features: ['pow-faucet'], populated: false },
  localnet: { config: LOCALNET, features: ['pow-faucet'], populated: false },
  network: { config: CLASSIC, features: ['pow-faucet'], populated: true },
} as const satisfies Readonly<Record<string, GenesisPreset>>

/** The names of the presets. */
export type PresetName = keyof typeof PRESETS
