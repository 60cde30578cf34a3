/** What commands that write a key say of it. */
import { facts, line, type View } from '../../cli/view.ts'
import type { MadeKey } from './make-keys.ts'
import { mnemonicFact } from './new-key.ts'

/** A key as a result has it. */
export const madeKey = ({ address, cryptoType, path, publicPath, encrypted, backups, mnemonic }: MadeKey) =>
  ({ address, cryptoType, path, publicPath, encrypted, backups, mnemonic })

/** For people: the key, and its mnemonic where it is new. */
export const madeKeyView = (title: string, { address, cryptoType, path, encrypted, backups, mnemonic }: ReturnType<typeof madeKey>): View => [
  line(title),
  facts([
    ['Address', address],
    ...(cryptoType === 'sr25519' ? [] : [['Kind', cryptoType] as const]),
    ...mnemonicFact({ mnemonic }),
    ['File', path],
    ['Encrypted', encrypted],
    ...backups.map(backup => ['Old file kept as', backup] as const),
  ]),
]
