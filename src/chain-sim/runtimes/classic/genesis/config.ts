import * as v from 'valibot'
import { decodeAddress, isAddress } from '../../../../core/ss58.ts'
import { section } from './section.ts'

/** What a genesis is made from: sections as in the chain specification of the real chain, all of them optional, and one of our own. */

const Account = v.pipe(v.string('not an address'), v.check(text => isAddress(text, 'any'), 'not an address'), v.transform(text => decodeAddress(text, 'any')))

/** A whole number: of JSON, or in digits where JSON could not hold it. */
const Whole = v.union([
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(value => BigInt(value))),
  v.pipe(v.string(), v.regex(/^\d{1,39}$/), v.transform(value => BigInt(value))),
], 'not a whole number: write 1000 or, where it is long, "1000"')
const Rao = v.pipe(Whole, v.maxValue(0xffff_ffff_ffff_ffffn, 'more than 64 bits can hold'))

const list = <Item extends v.GenericSchema>(item: Item) => v.array(item, 'not a list')

const members = (most: number) =>
  v.optional(section({ members: v.pipe(list(Account), v.maxLength(most, `more than ${most} members`), v.check(all => areDifferent(all), 'a member twice')) }), { members: [] })

/** A neuron of subnet 3 from the beginning: [stake, uid] by coldkey and hotkey. */
const Stakes = v.pipe(
  list(v.tuple([Account, list(v.tuple([Account, v.tuple([Rao, v.pipe(v.number('not a uid'), v.integer('not a uid'), v.minValue(0, 'not a uid'), v.maxValue(0xffff, 'not a uid'))])]))])),
  v.check(stakes => areUids(stakes.flatMap(([, hotkeys]) => hotkeys.map(([, [, uid]]) => uid))), 'the uids must be 0, 1, 2 and so on, each of them once'),
  v.check(stakes => areDifferent(stakes.flatMap(([, hotkeys]) => hotkeys.map(([hotkey]) => hotkey))), 'a hotkey twice'),
)

const areDifferent = (all: readonly unknown[]): boolean => new Set(all).size === all.length
const areUids = (uids: readonly number[]): boolean => areDifferent(uids) && uids.every(uid => uid < uids.length)

const AUTHORITIES = 32

/** A genesis file’s content: sections as in the JSON of a Substrate chain specification, amounts in rao. */
export const GenesisConfig = section({
  aura: v.optional(section({ authorities: v.pipe(list(Account), v.maxLength(AUTHORITIES, `more than ${AUTHORITIES} authorities`)) }), { authorities: [] }),
  balances: v.optional(section({ balances: list(v.tuple([Account, v.pipe(Rao, v.minValue(500n, 'below the existential deposit of 500 rao'))])) }), { balances: [] }),
  grandpa: v.optional(section({ authorities: v.pipe(list(v.tuple([Account, Rao])), v.maxLength(AUTHORITIES, `more than ${AUTHORITIES} authorities`)) }), { authorities: [] }),
  senateMembers: members(12),
  subtensorModule: v.optional(section({ balancesIssuance: v.optional(Rao, 0), stakes: v.optional(Stakes, []) }), {}),
  sudo: v.optional(section({ key: v.nullable(Account) }), { key: null }),
  system: v.optional(section({}), {}),
  transactionPayment: v.optional(section({ multiplier: Whole }), { multiplier: '1000000000000000000' }),
  triumvirate: v.optional(v.looseObject({}), {}),
  triumvirateMembers: members(3),
  /** Ours: plain storage values by pallet and item, for what the sections above do not say. */
  storage: v.optional(v.record(v.string(), v.record(v.string(), v.union([v.boolean(), Whole], 'neither true or false nor a whole number'), 'not an object'), 'not an object'), {}),
})

/** A configuration as a person writes it: addresses as text, amounts as numbers or digits. */
export type GenesisInput = v.InferInput<typeof GenesisConfig>

/** A configuration as it is built from. */
export type GenesisConfig = v.InferOutput<typeof GenesisConfig>
