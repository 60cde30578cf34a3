import { struct, tuple, vec } from '../../../codec/composites.ts'
import { bool, bytes, fixedBytes, u64 } from '../../../codec/primitives.ts'
import { decode, type Type, type ValueOf } from '../../../codec/type.ts'
import { toHex } from '../../../../core/hex.ts'

const Entries = vec(tuple(fixedBytes(8), bytes))

/** `BTreeMap`: pairs in the order of their keys. */
const BTreeMap: Type<ValueOf<typeof Entries>> = {
  write: (writer, entries) => { Entries.write(writer, [...entries].sort(([a], [b]) => a < b ? -1 : 1)) },
  read: Entries.read,
  describe: () => ({ tag: 'composite', path: 'BTreeMap', params: [{ name: 'K', type: fixedBytes(8) }, { name: 'V', type: bytes }], fields: [{ type: Entries }] }),
}

/** What a node knows that inherents are made from, by who asks for it. */
export const InherentData = struct('sp_inherents::InherentData', { data: BTreeMap })

/** What is wrong with the inherents of a block. */
export const CheckInherentsResult = struct('sp_inherents::CheckInherentsResult', { okay: bool, fatal_error: bool, errors: InherentData })

/** Under which name the time stands. */
export const TIMESTAMP = toHex(new TextEncoder().encode('timstap0'))

/** The time in the data, in ms since 1970. */
export function timeIn ({ data }: ValueOf<typeof InherentData>): bigint | undefined {
  const found = data.find(([name]) => name === TIMESTAMP)
  return found === undefined ? undefined : decode(u64, found[1])
}
