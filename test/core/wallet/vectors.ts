/** The keyfiles of the official tools that the tests open, with what must be found in them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Hex } from '../../../src/core/hex.ts'

export interface KeyfileVector {
  readonly id: string
  /** Under `test/vectors/wallets`. */
  readonly path: string
  readonly kind: 'coldkey' | 'coldkeypub.txt' | 'hotkeys'
  readonly method: 'plain' | 'nacl' | 'ansible' | 'fernet'
  readonly password: string | null
  readonly mnemonic: string | null
  readonly seed: string | null
  readonly ss58: string
  readonly public_key: Hex
  readonly private_key: Hex | null
  readonly crypto_type: 'sr25519' | 'ed25519'
  readonly plaintext_json: string
}

interface EnvironmentVector {
  readonly lib: string
  readonly path?: string
  readonly env?: string
  readonly password?: string
  readonly value?: string
  readonly example?: { readonly env: string, readonly value: string, readonly read: string }
}

interface SignatureVector {
  readonly ss58: string
  readonly message_hex: string | null
  readonly signature: Hex
  readonly verify: boolean
}

interface ExportVector {
  readonly id: string
  readonly path: string
  readonly password: string
  readonly ss58: string
  readonly public_key: Hex
  readonly private_key: Hex
}

interface Manifest {
  readonly polkadotjs: readonly ExportVector[]
  readonly env: readonly EnvironmentVector[]
  readonly cases: readonly KeyfileVector[]
  readonly sign: readonly Partial<SignatureVector>[]
}

const directory = fileURLToPath(new URL('../../vectors/wallets', import.meta.url))

export const manifest = JSON.parse(readFileSync(`${directory}/manifest.json`, 'utf8')) as Manifest
export const vectorPath = (vector: Pick<KeyfileVector, 'path'>): string => `${directory}/${vector.path}`
export const ofMethod = (method: KeyfileVector['method']): readonly KeyfileVector[] => manifest.cases.filter(vector => vector.method === method)
export const isPublic = (vector: KeyfileVector): boolean => vector.private_key === null
