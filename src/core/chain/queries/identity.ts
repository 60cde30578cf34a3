import type { Rao } from '../../amount.ts'
import { rao } from '../../amount.ts'
import { fromHex, toHex } from '../../hex.ts'
import type { ReadAt } from '../chain.ts'
import { storage } from '../storage.ts'

/** The fields of an identity, by the names that the chain gives them. */
export const IDENTITY_FIELDS = ['display', 'legal', 'web', 'riot', 'email', 'image', 'twitter'] as const

/** A field of an identity. */
export type IdentityField = typeof IDENTITY_FIELDS[number]

/** What an account says of itself on the chain. Whatever it left out is undefined. */
export interface Identity extends Readonly<Record<IdentityField, string | undefined>> {
  /** 20 bytes as hex. */
  readonly pgpFingerprint: string | undefined
  /** Fields that the person named. */
  readonly additional: readonly { readonly name: string, readonly value: string }[]
  /** What the setting account has held for it. */
  readonly deposit: Rao
}

/** A field has room for so many bytes. */
export const FIELD_BYTES = 64

type Data = Readonly<Record<string, string | null>> | string
interface Registration {
  readonly deposit: number | string
  readonly info: Readonly<Record<IdentityField, Data>> & { readonly additional: readonly (readonly [Data, Data])[], readonly pgpFingerprint: string | null }
}

/** The identity of an account, or undefined where it has none. @throws NOT_ON_THIS_CHAIN for chains without a registry */
export async function identityOf (at: ReadAt, account: string): Promise<Identity | undefined> {
  const found = (await storage(at, 'registry', 'identityOf').one(account)).toJSON() as unknown as Registration | null
  if (found === null) return undefined
  const { info, deposit } = found
  const texts = Object.fromEntries(IDENTITY_FIELDS.map(field => [field, textOf(info[field])])) as Record<IdentityField, string | undefined>
  return {
    ...texts,
    pgpFingerprint: info.pgpFingerprint ?? undefined,
    additional: info.additional.map(([name, value]) => ({ name: textOf(name) ?? '', value: textOf(value) ?? '' })),
    deposit: rao(BigInt(deposit)),
  }
}

/** The chain's data is nothing, so many raw bytes (`Raw5`), or a hash, which is shown as hex. */
function textOf (data: Data): string | undefined {
  const [kind, bytes] = typeof data === 'string' ? [data, undefined] : Object.entries(data)[0] ?? []
  if (kind === undefined || kind.toLowerCase() === 'none') return undefined
  if (!/^raw/i.test(kind)) return bytes ?? undefined
  return Buffer.from(fromHex(bytes ?? '0x')).toString('utf8')
}

/** A text as the chain takes it: nothing, or its UTF-8 bytes with their count in the name. */
export function dataOf (text: string | undefined): Readonly<Record<string, string | null>> {
  const bytes = Buffer.from(text ?? '')
  return bytes.length === 0 ? { None: null } : { [`Raw${bytes.length}`]: toHex(bytes) }
}
