import type { Context } from '../../cli/context.ts'
import { accounts, count, text, walletName, type Account } from '../../cli/inputs.ts'
import { defineError } from '../../core/errors.ts'
import { multisigAccount, operations, type Operation } from '../../core/chain/multisig.ts'
import { parseCall } from '../../core/chain/parse-call.ts'
import { callInWords } from '../../core/chain/words.ts'
import { callInput } from './call-input.ts'
import { accountAddress, coldkeyAddress } from './keys.ts'

const notSignatory = defineError('NOT_SIGNATORY', 'usage', ({ signer }: { signer: string }) => ({
  message: `${signer} is none of the signatories.`,
  hint: 'Name all of them in --signatories, the wallet that signs among them.',
}))

/** The inputs that name a multisig account. */
export const groupInputs = () => ({
  threshold: count({ flag: '--threshold', min: 2, max: 100, prompt: 'How many must approve?', help: 'How many of them must approve.' }),
  signatories: accounts({ flag: '--signatories', aliases: ['--members'], prompt: 'Who are the signatories?', help: 'All of them, addresses or wallets: alice,bob,5F….' }),
})

/** The same, and the wallet that signs. */
export const operationInputs = () => ({ ...groupInputs(), wallet: walletName() })

/** A call by itself or by its hash, where that is enough. */
export const callOrHashInputs = () => ({
  call: callInput({ unless: 'callHash' }),
  callHash: text({ flag: '--call-hash', optional: true, placeholder: 'hash', help: 'Hash of the call, instead of the call.' }),
})

interface Asked {
  readonly threshold: number
  readonly signatories: readonly Account[]
  readonly wallet: string
  readonly call?: string | undefined
  readonly callHash?: string | undefined
}

/** What every call of the pallet needs. */
interface Prepared {
  readonly account: string
  readonly signer: string
  /** In the order of their bytes. */
  readonly others: readonly string[]
  readonly callHash: string
  /** The call in words, where it is known. */
  readonly words: string | undefined
  readonly call: ReturnType<typeof parseCall> | undefined
  readonly operation: Operation | undefined
}

/** The addresses of signatories. */
export const addressesOf = (ctx: Context, signatories: readonly Account[]): Promise<readonly string[]> =>
  Promise.all(signatories.map(each => accountAddress(ctx, each)))

/** @throws NOT_SIGNATORY; BAD_CALL */
export async function prepare (ctx: Context, { threshold, signatories, wallet, call, callHash }: Asked): Promise<Prepared> {
  const [signer, all, chain, at] = await Promise.all([coldkeyAddress(ctx, wallet), addressesOf(ctx, signatories), ctx.chain(), ctx.readAt()])
  const { address, signatories: sorted } = await multisigAccount(all, threshold)
  if (!sorted.includes(signer)) throw notSignatory({ signer })
  const meant = call === undefined ? undefined : parseCall(chain, call)
  const hash = meant?.hash.toHex() ?? callHash ?? ''
  const operation = (await operations(at, address)).find(each => each.callHash === hash.toLowerCase())
  return {
    account: address,
    signer,
    others: sorted.filter(each => each !== signer),
    callHash: hash,
    call: meant,
    words: meant === undefined ? undefined : callInWords(meant),
    operation,
  }
}

/** Weight that a call may have: what the chain itself says of it. */
export const NO_WEIGHT = { refTime: 0, proofSize: 0 }
