/**
 * Plays a recorded script of signed transactions on a node, each in a block of its own, and tells what the recorded chain told:
 * the result, the events, and at dumps the storage without what is clock or hash.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Keyring } from '@polkadot/keyring'
import type { KeyringPair } from '@polkadot/keyring/types'
import { expandMetadata, Metadata, TypeRegistry } from '@polkadot/types'
import type { Call, DispatchError, EventRecord, RuntimeVersion } from '@polkadot/types/interfaces'
import { cryptoWaitReady } from '@polkadot/util-crypto'
import { toHex } from '../../src/core/hex.ts'
import { twox128 } from '../../src/chain-sim/codec/hashers.ts'
import type { Node } from '../../src/chain-sim/node.ts'
import { metadataV14 } from '../../src/chain-sim/pallet/metadata.ts'
import { TransactionRefused } from '../../src/chain-sim/pallet/executive.ts'
import { system } from '../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'

type Json = string | number | boolean | null | Json[] | { readonly [key: string]: Json }

type CallWords = [section: string, method: string, ...args: Json[]]

/** What a script does: a transaction of a development key, so many empty blocks, a look at the storage, a vote on the newest proposal. */
export type Step =
  | { readonly tx: [signer: string, section: string, method: string, args: Json[]] }
  | { readonly advance: number }
  | { readonly dump: true }
  | { readonly vote: [signer: string, hotkey: string, approve: boolean] }

/** What came of it. Events are `[phase, section, method, data]`, without the weights of dispatches. */
export interface StepRecord {
  readonly block: number
  readonly tx?: string
  readonly advance?: number
  readonly result?: string
  readonly events?: Json[]
  readonly dump?: number
  readonly state?: Readonly<Record<string, string>>
  /** Of the state, as the recorder reckoned it. */
  readonly digest?: string
}

export interface Replay {
  readonly name: string
  readonly steps: readonly Step[]
  readonly records: readonly StepRecord[]
}

export const loadReplay = (name: string): Replay =>
  JSON.parse(gunzipSync(readFileSync(new URL(`../vectors/replay/${name}.json.gz`, import.meta.url))).toString()) as Replay

await cryptoWaitReady()
const keyring = new Keyring({ type: 'sr25519' })
const pairs = new Map<string, KeyringPair>()

/** Development keys come again and again, and deriving one takes a millisecond. */
function pairOf (uri: string): KeyringPair {
  const pair = pairs.get(uri) ?? keyring.addFromUri(uri)
  pairs.set(uri, pair)
  return pair
}

/** A node that is played on, with a decoder made from its own metadata. */
export class Player {
  readonly #registry = new TypeRegistry()
  readonly #tx: Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => Call>>>>
  #proposal: readonly [hash: string, index: number] | undefined

  constructor (readonly node: Node) {
    const metadata = new Metadata(this.#registry, metadataV14(node.runtime))
    this.#registry.setMetadata(metadata)
    this.#tx = expandMetadata(this.#registry, metadata).tx
  }

  play (step: Step): StepRecord {
    if ('advance' in step) return this.#advance(step.advance)
    if ('dump' in step) return this.#dump()
    return 'tx' in step ? this.#transact(...step.tx) : this.#transact(step.vote[0], 'subtensorModule', 'vote', [step.vote[1], ...this.#proposal ?? [`0x${'00'.repeat(32)}`, 0], step.vote[2]])
  }

  #transact (signer: string, section: string, method: string, args: Json[]): StepRecord {
    const refused = this.#submit(pairOf(signer), this.#call([section, method, args]))
    this.node.seal()
    const records = this.#eventRecords()
    for (const { event } of records) {
      if (event.section === 'triumvirate' && event.method === 'Proposed') this.#proposal = [event.data[2]?.toHex() ?? '', Number(event.data[1])]
    }
    return { tx: `${signer} ${section}.${method}`, block: this.node.head().number, result: refused ?? this.#outcome(records), events: records.map(plain) }
  }

  #advance (blocks: number): StepRecord {
    const events = Array.from({ length: blocks }, () => {
      this.node.seal()
      return this.#eventRecords().filter(({ event }) => event.section !== 'system' || event.method !== 'ExtrinsicSuccess').map(plain)
    })
    return { advance: blocks, block: this.node.head().number, events }
  }

  #dump (): StepRecord {
    const state = storageOf(this.node)
    return { dump: Object.keys(state).length, block: this.node.head().number, state }
  }

  /** @returns why it was refused, in the words of the recorder; undefined when the pool took it */
  #submit (pair: KeyringPair, call: Call): string | undefined {
    const { runtime, genesisHash } = this.node
    const nonce = this.node.query(rt => rt.scope(system).store.Account.get(toHex(pair.publicKey)).nonce)
    const extrinsic = this.#registry.createType('Extrinsic', call, { version: 4 })
    const { spec_version: specVersion, transaction_version: transactionVersion } = runtime.version
    extrinsic.sign(pair, { blockHash: genesisHash, genesisHash, era: this.#registry.createType('ExtrinsicEra'), nonce, tip: 0, runtimeVersion: this.#registry.createType<RuntimeVersion>('RuntimeVersion', { specVersion, transactionVersion }) })
    try {
      this.node.submit(extrinsic.toU8a())
      return undefined
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error
      const { type, reason } = error.why
      return `rejected: ${JSON.stringify({ [camel(type)]: { [camel(reason)]: null } })}`
    }
  }

  /** `//Name` becomes an address and `{ call: [section, method, args] }` a call. */
  #build (value: Json): unknown {
    if (typeof value === 'string' && value.startsWith('//')) return pairOf(value).address
    if (Array.isArray(value)) return value.map(each => this.#build(each))
    if (value === null || typeof value !== 'object') return value
    if (!Array.isArray(value['call'])) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.#build(each)]))
    return this.#call(value['call'] as CallWords)
  }

  /** A call's arguments stand in a list of their own, or after its name. */
  #call ([section, method, ...rest]: CallWords): Call {
    const args = rest.length === 1 && Array.isArray(rest[0]) ? rest[0] : rest
    const make = this.#tx[section]?.[method]
    if (make === undefined) throw new Error(`no call ${section}.${method}`)
    return make(...args.map(arg => this.#build(arg)))
  }

  #eventRecords (): readonly EventRecord[] {
    const bytes = this.node.query(rt => rt.scope(system).store.Events.bytes())
    return this.#registry.createType('Vec<FrameSystemEventRecord>', bytes) as unknown as readonly EventRecord[]
  }

  #outcome (records: readonly EventRecord[]): string {
    const failed = records.find(({ event }) => event.section === 'system' && event.method === 'ExtrinsicFailed')?.event.data[0] as unknown as DispatchError | undefined
    if (failed === undefined) {
      const succeeded = records.some(({ phase, event }) => event.section === 'system' && event.method === 'ExtrinsicSuccess' && phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() > 0)
      return succeeded ? 'ok' : 'not included'
    }
    if (!failed.isModule) return failed.toString()
    const { section, name } = this.#registry.findMetaError(failed.asModule)
    return `${section}.${name}`
  }
}

const camel = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1)

function plain ({ phase, event }: EventRecord): Json {
  const data = JSON.parse(JSON.stringify(event.data.toJSON())) as Json[]
  const dispatched = event.section === 'system' ? /^Extrinsic(Success|Failed)$/.exec(event.method)?.[1] : undefined
  return [phase.toString(), event.section, event.method, dispatched === 'Failed' ? data.slice(0, 1) : dispatched === 'Success' ? [] : data]
}

/** Clocks, and what is a hash or carries a weight: these differ from chain to chain. */
const EXCLUDED = [
  ...['BlockHash', 'ParentHash', 'Digest', 'BlockWeight', 'AllExtrinsicsLen', 'ExtrinsicData', 'Events', 'EventTopics', 'LastRuntimeUpgrade', 'UpgradedToU32RefCount', 'UpgradedToTripleRefCount', 'ExecutionPhase', 'InherentsApplied', 'ExtrinsicCount'].map(item => twox128('System') + twox128(item).slice(2)),
  ...['Timestamp', 'Aura', 'Grandpa', 'RandomnessCollectiveFlip'].map(twox128),
]

/** The newest storage of a node, as far as it is compared. */
export function storageOf (node: Node): Record<string, string> {
  const state = node.state()
  const kept = [...state.keys('0x')].filter(key => !key.startsWith('0x3a') && !EXCLUDED.some(prefix => key.startsWith(prefix)))
  return Object.fromEntries(kept.map(key => [key, toHex(state.get(key) ?? new Uint8Array())]))
}

/** What differs between two storages, one line an entry, by pallet and item. */
export function differences (node: Node, expected: Readonly<Record<string, string>>, actual: Readonly<Record<string, string>>): string[] {
  const names = new Map(node.runtime.pallets.flatMap(pallet => Object.keys(pallet.storage).map(item => [node.runtime.keys(pallet, item).prefix as string, `${pallet.name}.${item}`] as const)))
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...keys].filter(key => expected[key] !== actual[key]).sort().map(key => {
    const name = names.get(key.slice(0, 66)) ?? key.slice(0, 66)
    return `${name} ${key.slice(66)}: expected ${expected[key] ?? 'nothing'}, got ${actual[key] ?? 'nothing'}`
  })
}
