import * as v from 'valibot'
import { decodeAddress, isAddress } from '../../../../core/ss58.ts'

/** What a genesis is made from: sections as in the chain specification of the real chain, all of them optional, and one of our own. */

const Account = v.pipe(v.string(), v.check(text => isAddress(text, 'any'), 'not an address'), v.transform(text => decodeAddress(text, 'any')))

/** A whole number: of JSON, or in digits where JSON could not hold it. */
const Whole = v.union([
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(value => BigInt(value))),
  v.pipe(v.string(), v.regex(/^\d{1,39}$/, 'not a whole number'), v.transform(value => BigInt(value))),
])
const Rao = v.pipe(Whole, v.maxValue(0xffff_ffff_ffff_ffffn))

const members = (most: number) => v.optional(v.object({ members: v.pipe(v.array(Account), v.maxLength(most), v.check(list => new Set(list).size === list.length, 'a member twice')) }), { members: [] })

/** A neuron of subnet 3 from the beginning: [stake, uid] by coldkey and hotkey. */
const Stakes = v.array(v.tuple([Account, v.array(v.tuple([Account, v.tuple([Rao, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff))])]))]))

const AUTHORITIES = 32

export const GenesisConfig = v.strictObject({
  aura: v.optional(v.object({ authorities: v.pipe(v.array(Account), v.maxLength(AUTHORITIES)) }), { authorities: [] }),
  balances: v.optional(v.object({ balances: v.array(v.tuple([Account, v.pipe(Rao, v.minValue(500n, 'below the existential deposit of 500 rao'))])) }), { balances: [] }),
  grandpa: v.optional(v.object({ authorities: v.pipe(v.array(v.tuple([Account, Rao])), v.maxLength(AUTHORITIES)) }), { authorities: [] }),
  senateMembers: members(12),
  subtensorModule: v.optional(v.object({ balancesIssuance: v.optional(Rao, 0), stakes: v.optional(Stakes, []) }), {}),
  sudo: v.optional(v.object({ key: v.nullable(Account) }), { key: null }),
  system: v.optional(v.object({}), {}),
  transactionPayment: v.optional(v.object({ multiplier: Whole }), { multiplier: '1000000000000000000' }),
  triumvirate: v.optional(v.looseObject({}), {}),
  triumvirateMembers: members(3),
  /** Ours: plain storage values by pallet and item, for what the sections above do not say. */
  storage: v.optional(v.record(v.string(), v.record(v.string(), v.union([v.boolean(), Whole]))), {}),
})

/** A configuration as a person writes it: addresses as text, amounts as numbers or digits. */
export type GenesisInput = v.InferInput<typeof GenesisConfig>
/** A configuration as it is built from. */
export type GenesisConfig = v.InferOutput<typeof GenesisConfig>
