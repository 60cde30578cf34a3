import type { Rao } from '../../core/amount.ts'
import { IDENTITY_FIELDS, type Identity } from '../../core/chain/queries/identity.ts'

/** An identity for people: what is there. */
export const identityFacts = (identity: Identity): readonly (readonly [string, string | Rao])[] => [
  ...IDENTITY_FIELDS.flatMap(field => identity[field] === undefined ? [] : [[field, identity[field]] as const]),
  ...(identity.pgpFingerprint === undefined ? [] : [['pgp fingerprint', identity.pgpFingerprint] as const]),
  ...identity.additional.map(({ name, value }) => [name, value] as const),
  ['deposit', identity.deposit],
]
