import { choice, count, tao, text } from '../../cli/inputs.ts'
import { RAO_PER_TAO, rao, type Rao } from '../../core/amount.ts'
import { STATE_ROOTS, type StateRootKind } from '../../core/chain/genesis-choice.ts'

/** What each development account has where only their number is chosen: as //Alice. */
const BALANCE = rao(1_000_000n * RAO_PER_TAO)
/** How many there are where only their balance is chosen. */
const ACCOUNTS = 6
const MOST_ACCOUNTS = 1_000
const LONGEST_TEMPO = 65_535

/** `pow-faucet,fast-blocks`; `none` for a runtime without any. */
const featuresIn = (given: string): string[] => given.split(/[\s,]+/).filter(name => name !== '' && name !== 'none')

/** What chooses the beginning of a chain besides its genesis. */
export const genesisInputs = {
  features: text({ flag: '--features', optional: true, placeholder: 'names', help: 'What the runtime is built with: pow-faucet, fast-blocks, or none; pow-faucet unless given.' }),
  tempo: count({
    flag: '--tempo',
    max: LONGEST_TEMPO,
    optional: true,
    placeholder: 'blocks',
    help: 'Blocks between the epochs of every subnet, less one; those of the runtime unless given.',
  }),
  accounts: count({ flag: '--accounts', max: MOST_ACCOUNTS, optional: true, help: 'So many of //Alice, //Bob, … begin with money.' }),
  balance: tao({ flag: '--balance', optional: true, help: 'What each of them has (1000000).' }),
  stateRoot: choice(STATE_ROOTS, {
    flag: '--state-root',
    optional: true,
    help: 'What block headers say of the state: a hash over what each block changed (changes, the default), or the root of the real trie (trie), at some cost for each block.',
  }),
  seed: count({ flag: '--seed', min: 0, optional: true, help: 'For “network”: what it is made from (1).' }),
  subnets: count({ flag: '--subnets', optional: true, help: 'For “network”: how many subnets (32).' }),
  neurons: count({ flag: '--neurons', optional: true, help: 'For “network”: neurons of each subnet (256).' }),
  validators: count({ flag: '--validators', optional: true, help: 'For “network”: neurons of each subnet that are validators (64).' }),
}

/** The values of `genesisInputs`. */
interface Given {
  readonly features: string | undefined
  readonly tempo: number | undefined
  readonly accounts: number | undefined
  readonly balance: Rao | undefined
  readonly stateRoot: StateRootKind | undefined
  readonly seed: number | undefined
  readonly subnets: number | undefined
  readonly neurons: number | undefined
  readonly validators: number | undefined
}

/** What was chosen about the beginning of a chain. */
export const chosenGenesis = (genesis: string, { features, tempo, accounts, balance, stateRoot, ...sizes }: Given) => ({
  genesis,
  features: features === undefined ? undefined : featuresIn(features),
  tempo,
  stateRoot,
  accounts: accounts === undefined && balance === undefined ? undefined : { count: accounts ?? ACCOUNTS, rao: balance ?? BALANCE },
  sizes: Object.fromEntries(Object.entries(sizes).filter((entry): entry is [string, number] => entry[1] !== undefined)),
})
