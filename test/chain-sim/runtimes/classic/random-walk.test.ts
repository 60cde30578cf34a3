import fc from 'fast-check'
import { expect, test } from 'vitest'
import { genesisBlock } from '../../../../src/chain-sim/block/genesis.ts'
import { MalformedExtrinsic } from '../../../../src/chain-sim/block/extrinsic.ts'
import { PoolRefusal } from '../../../../src/chain-sim/block/pool-refusal.ts'
import { signaturesReady } from '../../../../src/chain-sim/block/signature.ts'
import { encode } from '../../../../src/chain-sim/codec/type.ts'
import { Node } from '../../../../src/chain-sim/node.ts'
import { TransactionRefused } from '../../../../src/chain-sim/pallet/executive.ts'
import { subtensor } from '../../../../src/chain-sim/runtimes/classic/pallets/subtensor/shape.ts'
import { presetOf, runtimeOf } from '../../../../src/chain-sim/runtimes/index.ts'
import { createMemoryStore } from '../../../../src/chain-sim/state/memory-store.ts'
import { toHex, type Hex } from '../../../../src/core/hex.ts'
import { RuntimeTrap } from '../../../../src/core/yuma/trap.ts'
import { GENESIS_TIME, key } from '../../../support/node.ts'
import { issuanceFaults, stakeFaults, subnetFaults, wrapFaults } from './support/invariants.ts'
import { beginsAnew, ledgerFaults, pageOf, refundFaults, type Page } from './support/ledger.ts'
import { randomCalls } from './support/random-calls.ts'
import { signOnNode } from './support/sign-on-node.ts'

await signaturesReady()

const preset = presetOf('network', { sizes: { seed: 5, subnets: 3, neurons: 8, validators: 3 } })
const runtime = runtimeOf(preset.runtime, preset.features)
const genesis = preset.genesis(runtime)

const newNode = (): Node => {
  const store = createMemoryStore({ runtime: 'classic', preset: 'network', options: {} }, genesisBlock(genesis), genesis)
  return new Node({ runtime, store, sealing: 'instant', clock: { genesis: GENESIS_TIME, blockTime: 12_000 } })
}

const signers = ['//Alice', '//Bob', '//Charlie'].map(key)
const delegates = newNode().query(rt => [...rt.scope(subtensor).store.Delegates.keysOf()].map(([hotkey]) => hotkey).slice(0, 1))
/** Hotkeys of nobody yet. */
const fresh: readonly Hex[] = [`0x${'a1'.repeat(32)}`, `0x${'b2'.repeat(32)}`]
const accounts: readonly Hex[] = [...signers.map(({ publicKey }) => toHex(publicKey)), ...delegates, ...fresh]

/** Every call of these pallets; those that say something on their own come more often. */
const callsOf = (pallet: string, weight: number, except: readonly string[] = []) =>
  Object.fromEntries(Object.keys(runtime.pallet(pallet)?.calls ?? {}).filter(name => !except.includes(name)).map(name => [`${pallet}.${name}`, weight]))

const calls = {
  ...callsOf('SubtensorModule', 4),
  'SubtensorModule.burned_register': 40,
  'SubtensorModule.add_stake': 30,
  'SubtensorModule.remove_stake': 40,
  'SubtensorModule.register_network': 10,
  'SubtensorModule.dissolve_network': 10,
  'SubtensorModule.swap_hotkey': 50,
  ...callsOf('Balances', 3),
  ...callsOf('Utility', 5),
  'Sudo.sudo': 60,
  // What is left out changes who root is, or writes Subtensor's issuance: then nothing can be held against it.
  ...callsOf('AdminUtils', 1, ['sudo_set_total_issuance']),
}

const world = {
  runtime,
  accounts,
  calls,
  bounds: {
    // Six accounts with more would together have more than 64 bits hold: the issuance stops there, as on the real chain.
    'Balances.force_set_balance.new_free': [0n, 2n ** 57n],
    // Of its two directions and any amount nothing is left of the relation between accounts and issuance: by design.
    'Balances.force_adjust_total_issuance.delta': [0n, 0n],
    // 0 and 32768 divide by zero at the next adjustment, and the real chain stands still.
    'AdminUtils.sudo_set_target_registrations_per_interval.target_registrations_per_interval': [1n, 1_000n],
    // From some 40 on the exponential of the root epoch overflows, and the real chain stands still.
    'AdminUtils.sudo_set_rho.rho': [0n, 30n],
  },
  usual: { netuid: [0n, 1n, 2n, 3n, 4n], tempo: [0n, 1n, 5n, 20n, 360n], take: [5_898n, 9_000n, 11_796n], tx_rate_limit: [0n, 1n], dests: [0n, 1n, 2n, 3n], uids: [0n, 1n, 2n, 3n], version_key: [0n], ip: [2n ** 24n, 16_909_060n], ip_type: [4n, 6n], target_stakes_per_interval: [1n, 100n], amount_staked: [0n, 1n, 400n, 1_000_000_000n, 90_000_000_000n, 2_000_000_000_000n, 1_000_000_000_000_000n], amount_unstaked: [1n, 400n, 1_000_000_000n, 89_999_999_999n] },
} as const

const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ signer: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.nat(signers.length - 1) }), call: randomCalls(world) }) },
  { weight: 1, arbitrary: fc.record({ blocks: fc.integer({ min: 1, max: 12 }) }) },
)

/** Lets everybody own a hotkey with stake and a take, and lets epochs come soon: from here the walk begins. */
function setOut (node: Node): void {
  const run = (signer: number, pallet: string, call: string, args: Readonly<Record<string, unknown>>) => {
    node.submit(signOnNode(node, signers[signer]!, encode(runtime.types.call, { pallet, call, args })))
  }
  const asRoot = (call: string, args: Readonly<Record<string, unknown>>) => { run(0, 'Sudo', 'sudo', { call: { pallet: 'AdminUtils', call, args } }) }
  asRoot('sudo_set_target_stakes_per_interval', { target_stakes_per_interval: 1_000n })
  asRoot('sudo_set_tx_rate_limit', { tx_rate_limit: 0n })
  asRoot('sudo_set_subnet_limit', { max_subnets: 4 })
  asRoot('sudo_set_network_immunity_period', { immunity_period: 30n })
  for (const netuid of [1, 2, 3]) {
    asRoot('sudo_set_tempo', { netuid, tempo: 5 + netuid })
    asRoot('sudo_set_target_registrations_per_interval', { netuid, target_registrations_per_interval: 100 })
    asRoot('sudo_set_max_registrations_per_block', { netuid, max_registrations_per_block: 5 })
  }
  signers.forEach((_, signer) => {
    const hotkey = accounts[(signer + 1) % signers.length]
    run(signer, 'SubtensorModule', 'burned_register', { netuid: 1 + signer % 3, hotkey })
    run(signer, 'SubtensorModule', 'become_delegate', { hotkey })
    run(signer, 'SubtensorModule', 'add_stake', { hotkey, amount_staked: 1_000_000_000_000n })
  })
  node.seal({ count: 100 })
}

const isRefusal = (error: unknown): boolean => error instanceof TransactionRefused || error instanceof MalformedExtrinsic || error instanceof PoolRefusal || error instanceof RuntimeTrap

/** The events that came, and how many blocks paid emission while the ledger was held against them. */
const seen = new Set<string>()
let paid = 0

/** Holds every state of a chain against what has to be true of it, and each against the one before. */
class Watch {
  #page: Page
  /** TotalHotkeyStake of these is not the sum any more: swap_hotkey put the totals of the old hotkey in their place, and left the stakes of others. */
  readonly #swapped = new Set<Hex>()

  constructor (readonly node: Node) {
    this.#page = node.query(pageOf)
  }

  check (): void {
    this.node.query(rt => {
      const before = this.#page
      const page = pageOf(rt)
      this.#page = page
      const anew = beginsAnew(before, page)
      if (!anew && page.issuance > before.issuance && page.totalStake > before.totalStake) paid++
      for (const { type, value: event } of page.events) {
        seen.add(`${type}.${event.type}`)
        if (type === 'SubtensorModule' && event.type === 'HotkeySwapped' && anew) this.#swapped.add((event.value as { readonly new_hotkey: Hex }).new_hotkey)
      }
      const faults = [
        ...issuanceFaults(rt, page.sums),
        ...this.#swapped.size > 0 ? [] : stakeFaults(rt, page.sums),
        ...subnetFaults(rt),
        ...wrapFaults(rt, 2n ** 63n),
        ...anew ? [] : ledgerFaults(before, page),
        ...refundFaults(before, page),
      ]
      expect(faults, `block ${rt.block.number}: ${JSON.stringify(page.events, (_, value: unknown) => typeof value === 'bigint' ? String(value) : value).slice(0, 3_000)}`).toEqual([])
    })
  }
}


test('whatever is called, the counters stay the sums that they stand for, and the same extrinsics give the same bytes', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 80, maxLength: 110 }), steps => {
    const node = newNode()
    setOut(node)
    const watch = new Watch(node)
    for (const each of steps) {
      if ('blocks' in each) {
        for (let left = each.blocks; left > 0; left--) {
          node.seal()
          watch.check()
        }
        continue
      }
      const before = node.head().number
      try {
        node.submit(signOnNode(node, signers[each.signer]!, each.call))
      } catch (error) {
        if (!isRefusal(error)) throw error
      }
      if (node.head().number > before) watch.check()
    }
    replayed(node)
  }), { seed: 153, numRuns: 9, endOnFailure: false, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false })
  expect(paid).toBeGreaterThan(50)
  // The walk goes somewhere: what it should meet it has met.
  expect([...seen]).toEqual(expect.arrayContaining([
    'SubtensorModule.StakeAdded', 'SubtensorModule.StakeRemoved', 'SubtensorModule.NeuronRegistered', 'SubtensorModule.NetworkAdded', 'SubtensorModule.NetworkRemoved',
    'SubtensorModule.HotkeySwapped', 'Balances.Transfer', 'Utility.BatchCompleted', 'Utility.BatchInterrupted', 'Sudo.Sudid',
  ]))
}, 120_000)

test('the checks notice a single rao', () => {
  const page = newNode().query(pageOf)
  expect(ledgerFaults(page, page)).toEqual([])
  expect(ledgerFaults(page, { ...page, issuance: page.issuance + 1n })).toHaveLength(1)
  expect(ledgerFaults(page, { ...page, sums: { ...page.sums, locked: page.sums.locked + 1n } })).toHaveLength(1)
  const node = newNode()
  node.query(rt => {
    const { store } = rt.scope(subtensor)
    const [[hotkey, coldkey], rao] = [...store.Stake.entries()][0]!
    store.Stake.put(hotkey, coldkey, rao + 1n)
    expect(stakeFaults(rt, pageOf(rt).sums)).toHaveLength(3)
  })
})

/** The same extrinsics in the same blocks from the same genesis: the same hashes, which bind all storage. */
function replayed (node: Node): void {
  const again = newNode()
  const last = node.head().number
  for (let number = 1; number <= last; number++) {
    const [, ...transactions] = node.block(number)?.extrinsics ?? []
    again.seal({ transactions })
    if (again.head().hash !== node.block(number)?.hash) throw new Error(`block ${number} has another hash when it is replayed`)
  }
}
