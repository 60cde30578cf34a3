/** Options of the official tools (the classic one, and the one after it) that commands here do not have, and what stands for them. */
import type { Meaning } from '../../cli/foreign.ts'

/** Options by their spellings; `of` names the commands for which this holds, all unless given. */
interface Row {
  readonly flags: readonly string[]
  readonly of?: readonly string[]
  readonly means: Meaning
}

/** A switch that says what is so in any case. */
const nothing: Meaning = { takesValue: false, words: () => [] }

/** An option with a value that has no effect here, and none there. */
const unused: Meaning = { takesValue: true, words: () => [] }

const as = (flag: string): Meaning => ({ takesValue: true, words: value => [flag, value] })

const PROCESSOR = 'The work is done by the threads of the processor; --num-processes says how many.'
const NO_PRICE = 'On the networks whose stake these commands know, stake has no price that could slip; nothing is needed against it.'
const TAO_ALONE = 'On the networks whose stake these commands know, stake is in TAO and of the hotkey, on no subnet. Leave it out.'
const NO_SUBNET_IDENTITY = 'The classic network keeps no such facts of a subnet; btcli wallet set-identity says who owns it.'
const WORKERS = ['subnets pow-register', 'wallet faucet']
const STAKE = ['stake add', 'stake remove', 'root delegate', 'root undelegate']

const spelled = (groups: readonly string[], name: string): readonly string[] => groups.map(group => `--${group}${name}`)

const rows: readonly Row[] = [
  // What every command of the official tools takes, whether it needs it or not.
  { flags: ['--wallet.name', '--wallet-name', '--wallet_name', '--name'], means: { ...unused, note: 'The wallet makes no difference here.' } },
  { flags: ['--wallet.hotkey', '--wallet-hotkey', '--wallet_hotkey', '--hotkey', '-H'], means: { ...unused, note: 'The hotkey makes no difference here.' } },
  { flags: ['--prompt', '--no-overwrite', '--no-mev-protection', '--no-announce-only', '--no-use-hotkey', '--no-all-hotkeys', '--no-all-netuids'], means: nothing },
  { flags: ['--plain'], means: { takesValue: false, words: () => ['--no-color'] } },
  { flags: ['--no'], means: { says: '--dry-run shows what would be done, and does nothing.' } },
  { flags: ['--subtensor._mock'], means: { says: 'The embedded chain is there for that: --network sim, which is the default.' } },
  { flags: ['--wait-for-inclusion', '--wait_for_inclusion', '--no-wait-for-finalization'], means: nothing },
  { flags: ['--wait-for-finalization', '--wait_for_finalization'], means: { takesValue: false, words: () => ['--wait', 'finality'] } },
  { flags: ['--no-wait-for-inclusion'], means: { takesValue: false, words: () => ['--wait', 'none'] } },
  { flags: ['--live'], means: { says: 'A screen is of one block here. btcli events --follow tells what happens; watch btcli … repeats a screen.' } },
  { flags: ['--proxy'], means: { says: "To act for another account: btcli proxy execute 'pallet.call(…)' --real ADDRESS." } },
  { flags: ['--announce-only'], means: { says: "btcli proxy announce 'pallet.call(…)' --real ADDRESS announces a call." } },
  { flags: ['--mev-protection'], means: { says: 'Transactions are sent as they are, and can be read before they are in a block.' } },
  { flags: ['--mechid', '--mech-id', '--mech_id', '--mechanism_id', '--mechanism-id'], means: { says: 'Subnets have one mechanism on the networks that these commands know. Leave it out.' } },

  // Proof of work.
  { flags: ['--faucet.num_processes', '--faucet.num-processes', '-n'], of: ['wallet faucet'], means: { ...unused, note: 'The work of the faucet is small: one thread does it.' } },
  { flags: [...spelled(['pow_register.', 'pow_register.cuda.', 'faucet.', 'faucet.cuda.', 'cuda.'], 'update_interval'), '-u'], of: WORKERS, means: unused },
  { flags: spelled(['', 'pow_register.', 'faucet.'], 'no_output_in_place'), of: WORKERS, means: nothing },
  { flags: spelled(['pow_register.', 'faucet.'], 'verbose'), of: WORKERS, means: { takesValue: false, words: () => ['--verbose'] } },
  { flags: ['--no_cuda', '--cuda.no_cuda', ...spelled(['pow_register.', 'faucet.'], 'cuda.no_cuda')], of: WORKERS, means: nothing },
  { flags: ['--cuda', '--cuda.use_cuda', '--cuda.dev_id', '--cuda.tpb', ...spelled(['pow_register.cuda.', 'faucet.cuda.'], 'use_cuda'), ...spelled(['pow_register.cuda.', 'faucet.cuda.'], 'dev_id'), ...spelled(['pow_register.cuda.', 'faucet.cuda.'], 'tpb')], of: WORKERS, means: { says: PROCESSOR } },

  // Wallets.
  { flags: ['--width'], of: ['wallet overview'], means: { ...unused, note: 'Tables are as wide as the terminal.' } },
  { flags: ['--sort_by', '--sort-by', '--wallet.sort_by'], of: ['wallet overview'], means: as('--sort') },
  { flags: ['--sort_order', '--sort-order', '--wallet.sort_order'], of: ['wallet overview'], means: { takesValue: true, change: inOrder, otherwise: 'It goes with --sort: --sort stake, or --sort -stake for the largest first.' } },
  { flags: ['--all_hotkeys', '--all-hotkeys', '--wallet.all_hotkeys'], of: ['wallet overview'], means: nothing },
  { flags: ['--ss58-address', '--ss58'], of: ['wallet inspect'], means: { says: 'It tells of wallets on this machine. Of any address: btcli wallet balance --ss58, btcli stake list --ss58.' } },
  { flags: ['--all'], of: ['wallet change-password'], means: { says: 'One key after the other: each has its own password. btcli wallet list --verbose shows which are of an old form.' } },
  { flags: ['--crypto-type'], of: ['wallet verify'], means: { ...unused, note: 'Signatures of both kinds are tried.' } },
  { flags: ['--all-netuids'], of: ['wallet swap-hotkey'], means: nothing },
  { flags: ['--netuid'], of: ['wallet swap-hotkey'], means: { says: 'A hotkey is swapped on all of its subnets at once. Leave it out.' } },
  { flags: ['--discord', '--github', '--additional'], of: ['wallet set-identity'], means: { says: 'The network knows --display, --legal, --web, --riot, --email, --pgp-fingerprint, --image, --twitter, and --info for whatever else.' } },

  // Stake.
  { flags: ['-in'], of: [...STAKE, 'wallet overview'], means: as('--include-hotkeys') },
  { flags: ['-ex'], of: [...STAKE, 'wallet overview'], means: as('--exclude-hotkeys') },
  { flags: ['--uid'], of: ['stake add'], means: { says: 'A hotkey is named by itself: --hotkey NAME, or --hotkey-ss58 ADDRESS.' } },
  { flags: ['--netuid', '--netuids', '-n'], of: STAKE, means: { says: TAO_ALONE } },
  { flags: ['--all-netuids'], of: STAKE, means: nothing },
  { flags: ['--unstake-all-alpha', '--all-alpha'], of: STAKE, means: { says: TAO_ALONE } },
  { flags: ['--tolerance', '--rate-tolerance', '--limit', '--safe-staking', '--safe', '--allow-partial-stake', '--partial', '--allow', '--allow-partial'], of: STAKE, means: { says: NO_PRICE } },
  { flags: ['--no-safe-staking', '--unsafe', '--no-allow-partial-stake', '--no-partial', '--not-allow', '--not-partial'], of: STAKE, means: nothing },
  { flags: ['--interactive', '-i'], of: STAKE, means: nothing },

  // Subnets.
  { flags: ['--tolerance', '--rate-tolerance', '--limit', '--safe-register', '--safe'], of: ['subnets register'], means: { says: '--max-cost TAO: nothing is sent if the registration costs more than that.' } },
  { flags: ['--unsafe-register', '--unsafe'], of: ['subnets register'], means: nothing },
  { flags: ['--subnet-name', '--github-repo', '--repo', '--subnet-contact', '--contact', '--email', '--subnet-url', '--url', '--discord-handle', '--discord', '--description', '--logo-url', '--additional-info'], of: ['subnets create'], means: { says: NO_SUBNET_IDENTITY } },
  { flags: ['--normalize'], of: ['sudo set'], means: { says: 'A share is written as one: --value 0.5, or --value 50%.' } },

  // Axons and proxies.
  { flags: ['--ip-type'], of: ['axon set'], means: { ...unused, note: 'The address itself says of which kind it is.' } },
  { flags: ['--call-hex'], of: ['proxy execute'], means: { takesValue: true, words: value => [value] } },
  { flags: ['--call-hash'], of: ['proxy execute'], means: { says: 'The call itself is needed, in words or as hex: its hash does not tell it.' } },

  // Configuration.
  { flags: ['--cache', '--no-cache', '--no_cache', '--disk-cache', '--no-disk-cache'], of: ['config set', 'config unset'], means: { says: 'Nothing that could grow old is kept between commands.' } },
  { flags: ['--tolerance', '--safe-staking', '--safe', '--no-safe-staking', '--unsafe', '--allow-partial-stake', '--partial', '--allow', '--no-allow-partial-stake', '--no-partial', '--not-allow'], of: ['config set', 'config unset'], means: { says: NO_PRICE } },
  { flags: ['--dashboard-path', '--dashboard_path', '--dash_path', '--dash.path', '--dashboard.path'], of: ['config set', 'config unset'], means: { says: 'There is no dashboard to be put anywhere.' } },
  { flags: ['--all'], of: ['config unset'], means: { says: 'btcli config path says where the file is; without it everything is as it comes.' } },
]

/** `--sort stake` with an order of its own; both spellings of the column's option count, before and after it. */
function inOrder (rest: readonly string[], order: string): readonly string[] | undefined {
  const isSort = /^--(?:wallet\.)?sort(?:[_-]by)?(?:=(.+))?$/
  const at = rest.findIndex(word => isSort.test(word))
  const joined = isSort.exec(rest[at] ?? '')?.[1]
  const column = joined ?? rest[at + 1]
  if (at < 0 || column === undefined) return undefined
  const direction = /^(desc|reverse)/i.test(order) ? 'desc' : 'asc'
  return [...rest.slice(0, at), '--sort', `${column}:${direction}`, ...rest.slice(at + (joined === undefined ? 2 : 1))]
}

/** The rows of a command go before those of all. */
const byPlace = [...rows.filter(({ of }) => of !== undefined), ...rows.filter(({ of }) => of === undefined)]

/** What an official option means for a command that does not have it; undefined for one that no official tool has either. */
export const officialOption = (path: string, flag: string): Meaning | undefined =>
  byPlace.find(({ flags, of = [path] }) => flags.includes(flag) && of.includes(path))?.means
