/** Calls and storage items by the names that a chain's metadata gives them. */
import { BtcliError, defineError } from '../errors.ts'
import { nearest } from '../nearest.ts'
import type { Chain, ReadAt } from './chain.ts'
import { readValue } from './parse-call.ts'
import type { Extrinsic } from './submit.ts'

/** A pallet, or something in it, that the connected chain does not have. */
export const unknownName = defineError('UNKNOWN_NAME', 'notFound', ({ kind, name, known, network }: { kind: string, name: string, known: readonly string[], network: string }) => {
  const close = nearest(name, known)
  return {
    message: `${network} has no ${kind} ${name}.`,
    hint: close === undefined ? `There are ${known.length === 0 ? 'none' : known.join(', ')}.` : `Did you mean ${close}?`,
    details: { kind, name, known },
  }
})

const wrongCount = defineError('WRONG_NUMBER_OF_VALUES', 'usage', ({ name, wanted, given }: { name: string, wanted: readonly string[], given: number }) => ({
  message: `${name} takes ${wanted.length} ${wanted.length === 1 ? 'value' : 'values'}, not ${given}.`,
  hint: wanted.length === 0 ? 'Leave them out.' : `They are ${wanted.join(', ')}.`,
  details: { name, wanted, given },
}))

const badChainValue = defineError('BAD_CHAIN_VALUE', 'usage', ({ name, wanted, why }: { name: string, wanted: readonly string[], why: string }) => ({
  message: `The values do not fit ${name}: ${why}.`,
  hint: `They are ${wanted.join(', ')}.`,
  details: { name, wanted },
}))

/** What a table of a pallet's things has under a name. @throws UNKNOWN_NAME */
function lookUp<Thing> (
  pallets: Readonly<Record<string, Readonly<Record<string, Thing>>>>,
  [pallet, name]: readonly [string, string],
  kind: string,
  network: string,
): Thing {
  const things = pallets[pallet]
  if (things === undefined) throw unknownName({ kind: 'pallet', name: pallet, known: Object.keys(pallets).filter(each => Object.keys(pallets[each] ?? {}).length > 0), network })
  const thing = things[name]
  if (thing === undefined) throw unknownName({ kind: `${kind} in ${pallet} named`, name, known: Object.keys(things), network })
  return thing
}

/** The reason in the library's words, without its own place. */
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/^.*?:: /, '').replace(/\.$/, '')

/** Makes a call of values as people write them (`readValue`). @throws UNKNOWN_NAME | WRONG_NUMBER_OF_VALUES | BAD_CHAIN_VALUE; BAD_CALL for a call among the values */
export function callByName (chain: Pick<Chain, 'api' | 'network'>, path: readonly [string, string], values: readonly string[]): Extrinsic {
  const make = lookUp(chain.api.tx, path, 'call', chain.network.name)
  const name = path.join('.')
  const wanted = make.meta.args.map(arg => `${arg.name.toString()} (${arg.typeName.unwrapOr(arg.type).toString()})`)
  if (values.length !== wanted.length) throw wrongCount({ name, wanted, given: values.length })
  try {
    return make(...values.map((value, i) => readValue(chain, value, String(make.meta.args[i]?.type))))
  } catch (error) {
    if (error instanceof BtcliError) throw error
    throw badChainValue({ name, wanted, why: reason(error) }, error)
  }
}

/** Reads a storage item: one value, or with fewer keys than it has every entry below them. @throws UNKNOWN_NAME | WRONG_NUMBER_OF_VALUES | BAD_CHAIN_VALUE */
export async function queryByName (at: ReadAt, path: readonly [string, string], keys: readonly unknown[]) {
  const entry = lookUp(at.query, path, 'storage item', at.network)
  const name = path.join('.')
  const { type } = entry.creator.meta
  const wanted = type.isPlain ? [] : type.asMap.hashers.map(hasher => `key (${hasher.type})`)
  if (keys.length > wanted.length) throw wrongCount({ name, wanted, given: keys.length })
  try {
    if (keys.length === wanted.length) return [{ keys: [], value: await entry(...keys) }]
    return (await entry.entries(...keys)).map(([key, value]) => ({ keys: key.args, value }))
  } catch (error) {
    if (error instanceof BtcliError) throw error
    throw badChainValue({ name, wanted, why: reason(error) }, error)
  }
}
