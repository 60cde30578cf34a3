/** Every screen fits a terminal of 80 columns, but for what people copy: a word that is longer stands whole. */
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/cli/render/width.ts'
import { commands } from '../../src/commands/index.ts'
import { ALICE, ALICE_SS58, useMachine } from '../support/btcli.ts'

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'

const machine = useMachine(
  ...ALICE, 'wallet new-hotkey --wallet-name alice --hotkey a-second-hotkey --from-uri //Alice//2', 'chain fund alice 1234567', 'subnets create -w alice -y', 'subnets create -w alice -y', 'subnets register 1 -w alice -y',
  'subnets register 1 -w alice --hotkey a-second-hotkey -y', 'subnets register 2 -w alice -y', 'stake add --amount 123456.7 -w alice -y', 'root register -w alice -y', `address-book add bob ${BOB}`,
  'wallet set-identity --display The-validator-of-Alice --web https://alice.example -w alice -y', `proxy add --delegate ${BOB} -w alice -y`, 'chain advance --epochs 1', `wallet transfer --dest ${BOB} --amount 1234.5 -w alice -y`, 'chain snapshot save before',
)

/** What each command shows when it works; those that only send show their plan. */
const SCREENS = [
  'wallet list', 'wallet balance --all', 'wallet balance -w alice', 'wallet overview -w alice', 'wallet inspect -w alice', 'wallet doctor', 'wallet history -w alice', 'wallet get-identity -w alice --key alice/default', 'wallet transfer --dest bob --amount 1 --dry-run -w alice',
  'wallet set-identity --display Alice --dry-run -w alice', 'wallet swap-hotkey --hotkey default --new-hotkey a-second-hotkey --dry-run -w alice', 'wallet sign --message hello -w alice',
  'subnets list', 'subnets show 1', 'subnets metagraph 1', 'subnets metagraph 0', 'subnets hyperparameters 1', 'subnets lock-cost', 'subnets prune-rank 1', 'subnets create --dry-run -w alice', 'subnets register 2 --hotkey a-second-hotkey --dry-run -w alice',
  'stake show -w alice', 'stake show --all', 'stake add --amount 1 --all-hotkeys --dry-run -w alice', 'stake remove --amount 1 --dry-run -w alice',
  'root list', 'root get-weights', 'root list-delegates', 'root my-delegates -w alice', 'root senate', 'root proposals', 'root get-take -w alice', 'root set-take --take 10% --dry-run -w alice', 'root weights --netuids 1,2 --weights 1,2 --dry-run -w alice', 'root nominate --hotkey a-second-hotkey --dry-run -w alice',
  `root delegate --amount 1 --delegate ${ALICE_SS58} --dry-run -w alice`, 'weights show 1', 'weights set 1 --uids 0,1 --weights 1,2 --dry-run -w alice --hotkey default', 'axon set 1 --ip 1.2.3.4 --port 8091 --dry-run -w alice', 'sudo get', 'sudo get 1', 'sudo set 1 --param tempo --value 10 --dry-run -w alice',
  'proxy list -w alice', `proxy add --delegate ${BOB} --proxy-type Staking --dry-run -w alice`, `multisig address --threshold 2 --signatories alice,${BOB}`, `multisig approve system.remark(1) --threshold 2 --signatories alice,${BOB} --dry-run -w alice`,
  'chain status', 'chain snapshot list', 'tx call system.remark hello --dry-run -w alice', 'describe balances.transferKeepAlive', 'describe proxy.addProxy', 'query subtensorModule.tempo', 'block', 'events', 'address-book list', 'config list', 'config path', 'utils convert --tao 1', 'senate propose system.remark(1) --dry-run -w alice',
] as const

/** Longer words are whole: hashes with the label before them, paths, command lines to copy. */
const tooWide = (text: string): readonly string[] => text.split('\n').filter(line => widthOf(line) > 80 && Math.max(...line.split(/\s+/).map(word => word.length)) < 60)

describe.each(SCREENS)('%s', line => {
  test('fits 80 columns', async () => {
    const { status, out, err } = await machine.run(line, { tty: true, columns: 80 })
    expect({ status, wide: tooWide(`${out}\n${err}`), err: status > 1 ? err : '' }).toEqual({ status: expect.toBeOneOf([0, 1]), wide: [], err: '' })
  })
})

test('no command is named here that there is not', () => {
  expect(SCREENS.filter(line => !commands.some(({ path }) => line === path || line.startsWith(`${path} `)))).toEqual([])
})
