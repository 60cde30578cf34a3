import { Keyring } from '@polkadot/keyring'
import { cryptoWaitReady } from '@polkadot/util-crypto'
import { encodeExtrinsic } from '../../../../../src/chain-sim/block/extrinsic.ts'
import { signedBytes } from '../../../../../src/chain-sim/block/signature.ts'
import { tuple } from '../../../../../src/chain-sim/codec/composites.ts'
import { encode } from '../../../../../src/chain-sim/codec/type.ts'
import type { RuntimeCall } from '../../../../../src/chain-sim/pallet/call.ts'
import { Execution } from '../../../../../src/chain-sim/pallet/execution.ts'
import { EXTENSIONS } from '../../../../../src/chain-sim/runtimes/classic/extensions/index.ts'
import { withFeatures } from '../../../../../src/chain-sim/runtimes/classic/features.ts'
import { genesisState } from '../../../../../src/chain-sim/runtimes/classic/genesis/build.ts'
import { PRESETS } from '../../../../../src/chain-sim/runtimes/classic/genesis/presets.ts'
import { classic } from '../../../../../src/chain-sim/runtimes/classic/index.ts'
import { system } from '../../../../../src/chain-sim/runtimes/classic/pallets/system/shape.ts'
import { addressOf, type MultiAddress } from '../../../../../src/chain-sim/runtimes/classic/types/multi-address.ts'
import type { Era } from '../../../../../src/chain-sim/runtimes/classic/types/era.ts'
import { Overlay } from '../../../../../src/chain-sim/state/overlay.ts'
import { toHex, type Hex } from '../../../../../src/core/hex.ts'

await cryptoWaitReady()
const keyring = new Keyring()
export const key = (uri: string, type: 'sr25519' | 'ed25519' | 'ecdsa' = 'sr25519') => keyring.createFromUri(uri, {}, type)
export type Key = ReturnType<typeof key>

export const accountOf = (pair: Key): Hex => toHex(pair.addressRaw)

const hashOf = (number: number): Hex => `0x${number.toString(16).padStart(64, '0')}`
const KINDS = { sr25519: 'Sr25519', ed25519: 'Ed25519', ecdsa: 'Ecdsa' } as const

export interface SignOptions {
  readonly nonce?: number
  readonly tip?: bigint
  readonly era?: Era
  readonly address?: MultiAddress
}

/** The classic preset's chain, block by block, with transactions that are really signed. Block hashes are their numbers. */
export class SignedChain {
  readonly runtime = withFeatures(classic, ['pow-faucet'])
  readonly state = genesisState(this.runtime, PRESETS.classic.config)
  number = 0

  /** Begins the next block, with its inherents in it. Nothing of it is kept unless `keep` is called. */
  begin (): { readonly rt: Execution, readonly keep: () => void } {
    const number = this.number + 1
    const overlay = new Overlay(this.state)
    const environment = { number, parentHash: hashOf(number - 1), timestamp: 1_719_792_000_000 + 12_000 * number }
    const rt = new Execution(this.runtime, overlay, environment)
    this.runtime.executive.initialize(rt, environment)
    for (const inherent of this.runtime.executive.inherents(environment)) this.runtime.executive.apply(rt, inherent)
    return { rt, keep: () => {
      this.runtime.executive.finalize(rt)
      overlay.applyTo(this.state)
      this.number = number
    } }
  }

  /** Makes blocks without transactions. */
  advance (count = 1): void {
    for (let i = 0; i < count; i++) this.begin().keep()
  }

  /** Puts one transaction into a block of its own. @returns the block's execution */
  include (transaction: Uint8Array): Execution {
    const { rt, keep } = this.begin()
    this.runtime.executive.apply(rt, transaction)
    keep()
    return rt
  }

  /** What the pool says of a transaction for the next block. */
  validate (transaction: Uint8Array) {
    return this.runtime.executive.validate(this.at(this.number + 1), transaction)
  }

  /** An execution on the newest state. */
  at (number = this.number): Execution {
    return new Execution(this.runtime, new Overlay(this.state), { number, parentHash: hashOf(number - 1) })
  }

  nonceOf (pair: Key): number {
    return this.at().scope(system).store.Account.get(accountOf(pair)).nonce
  }

  sign (pair: Key, call: RuntimeCall, { nonce = this.nonceOf(pair), tip = 0n, era = 'Immortal', address = addressOf(accountOf(pair)) }: SignOptions = {}): Uint8Array {
    const values: Readonly<Record<string, unknown>> = { CheckMortality: era, CheckNonce: nonce, ChargeTransactionPayment: tip }
    const extra = EXTENSIONS.map(({ identifier }) => values[identifier])
    const rt = this.begin().rt
    const payload = Buffer.concat([
      encode(this.runtime.types.call, call),
      encode(tuple(...EXTENSIONS.map(extension => extension.extra)), extra),
      ...EXTENSIONS.map((extension, index) => encode(extension.additional, extension.signed(rt, extra[index]))),
    ])
    const value = toHex(pair.sign(signedBytes(payload)))
    return encodeExtrinsic(this.runtime, call, { address, signature: { type: KINDS[pair.type as keyof typeof KINDS], value }, extra })
  }
}
