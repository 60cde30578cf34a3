import { count, text } from '../../cli/inputs.ts'

/** `pow-faucet,fast-blocks`; `none` for a runtime without any. */
const featuresIn = (given: string): string[] => given.split(/[\s,]+/).filter(name => name !== '' && name !== 'none')

/** What chooses the beginning of a chain besides its genesis. */
export const genesisInputs = {
  features: text({ flag: '--features', optional: true, placeholder: 'names', help: 'What the runtime is built with: pow-faucet, fast-blocks, or none; pow-faucet unless given.' }),
  seed: count({ flag: '--seed', min: 0, optional: true, help: 'For “network”: what it is made from (1).' }),
  subnets: count({ flag: '--subnets', optional: true, help: 'For “network”: how many subnets (32).' }),
  neurons: count({ flag: '--neurons', optional: true, help: 'For “network”: neurons of each subnet (256).' }),
  validators: count({ flag: '--validators', optional: true, help: 'For “network”: neurons of each subnet that are validators (64).' }),
}

/** The values of `genesisInputs`. */
interface Given {
  readonly features: string | undefined
  readonly seed: number | undefined
  readonly subnets: number | undefined
  readonly neurons: number | undefined
  readonly validators: number | undefined
}

/** What was chosen about the beginning of a chain. */
export const chosenGenesis = (genesis: string, { features, ...sizes }: Given) => ({
  genesis,
  features: features === undefined ? undefined : featuresIn(features),
  sizes: Object.fromEntries(Object.entries(sizes).filter((entry): entry is [string, number] => entry[1] !== undefined)),
})
