import { choice, hotkeyName, walletName } from '../../cli/inputs.ts'
import { badValue } from '../../cli/errors.ts'
import { defineCommand } from '../../cli/command.ts'
import { defineKind } from '../../cli/input.ts'
import { facts, line } from '../../cli/view.ts'
import { rao, type Rao } from '../../core/amount.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import { check } from '../../core/chain/preflight/check.ts'
import { canSpend } from '../../core/chain/preflight/funds.ts'
import { accountState } from '../../core/chain/queries/balance.ts'
import { dataOf, FIELD_BYTES, identityOf, type Identity } from '../../core/chain/queries/identity.ts'
import { asAddress, storage, transaction } from '../../core/chain/storage.ts'
import { existentialDeposit } from '../../core/chain/queries/deposit.ts'
import { identityFacts } from '../common/identity.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'

const field = defineKind<string>({
  takes: 'value',
  optional: true,
  placeholder: 'text',
  parse: given => {
    if (Buffer.byteLength(given) > FIELD_BYTES) throw badValue({ text: given, expected: `a text of up to ${FIELD_BYTES} bytes` })
    return given
  },
})

const fingerprint = defineKind<string>({
  takes: 'value',
  placeholder: 'hex',
  parse: given => {
    const digits = given.replace(/\s+/g, '').replace(/^0x/i, '').toLowerCase()
    if (!/^[0-9a-f]{40}$/.test(digits)) throw badValue({ text: given, expected: 'a PGP fingerprint: 40 hex digits' })
    return `0x${digits}`
  },
})

export default defineCommand({
  path: 'wallet set-identity',
  summary: 'Say on the chain who a validator or a subnet owner is.',
  description: 'For a hotkey on the root network, or for a coldkey that owns a subnet. A deposit of τ0.1 is held, and as much again for --info. Setting it again replaces all of it.',
  examples: [
    ['wallet set-identity --display "Alice’s validator" --web https://example.com --hotkey validator', 'For a hotkey on root.'],
    ['wallet set-identity --identify coldkey --display "Subnet 7"', 'For the owner of a subnet.'],
  ],
  input: {
    display: field({ flag: '--display', aliases: ['--id-name'], prompt: 'Name to display?', help: `The name; up to ${FIELD_BYTES} bytes, as every field.` }),
    legal: field({ flag: '--legal', help: 'The legal name.' }),
    web: field({ flag: '--web', aliases: ['--web-url'], help: 'A web page.' }),
    riot: field({ flag: '--riot', help: 'A Matrix or Riot handle.' }),
    email: field({ flag: '--email', help: 'An electronic address.' }),
    pgp: fingerprint({ flag: '--pgp-fingerprint', optional: true, help: 'A PGP fingerprint: 40 hex digits.' }),
    image: field({ flag: '--image', aliases: ['--image-url'], help: 'Where an image is.' }),
    info: field({ flag: '--info', aliases: ['--description'], help: 'Anything else, as an additional field.' }),
    twitter: field({ flag: '--twitter', help: 'A Twitter handle.' }),
    identify: choice(['hotkey', 'coldkey'], { flag: '--identify', optional: true, help: 'Whose identity it is; the hotkey if it is on the root network, else the coldkey.' }),
    wallet: walletName(),
    hotkey: hotkeyName({ exists: ({ identify }) => identify === 'hotkey' }),
  },
  sends: true,
  async run (ctx, { wallet, hotkey, identify, pgp, info, ...texts }) {
    const coldkey = await coldkeyAddress(ctx, wallet)
    const at = await ctx.readAt()
    const account = await identified(at, coldkey, identify === 'coldkey' ? undefined : () => hotkeyAddress(ctx, wallet, hotkey), identify === 'hotkey')
    const additional = info === undefined || info === '' ? [] : [{ name: 'info', value: info }]
    const before = await identityOf(at, account.address)
    const deposit = depositFor(at, additional.length)
    const wanted: Identity = { ...texts, pgpFingerprint: pgp, additional, deposit }
    const receipt = await send(ctx, {
      extrinsic: transaction(await ctx.chain(), 'registry', 'setIdentity', account.address, {
        additional: additional.map(({ name, value }) => [dataOf(name), dataOf(value)]),
        display: dataOf(texts.display),
        legal: dataOf(texts.legal),
        web: dataOf(texts.web),
        riot: dataOf(texts.riot),
        email: dataOf(texts.email),
        pgpFingerprint: pgp ?? null,
        image: dataOf(texts.image),
        twitter: dataOf(texts.twitter),
      }),
      wallet,
      question: 'Set this identity?',
      plan: facts([['Account', account.address], ['Deposit before', before?.deposit ?? rao(0n)], ...identityFacts(wanted)]),
      checks: [
        check('registry.CannotRegister', account.allowed, 'it is for a hotkey of the coldkey on the root network, or for a coldkey that owns a subnet'),
        canSpend(await accountState(at, coldkey), rao(deposit > (before?.deposit ?? 0n) ? deposit - (before?.deposit ?? 0n) : 0n), existentialDeposit(at), 'token.FundsUnavailable'),
      ],
    })
    return { address: account.address, identity: await identityOf(await ctx.readAt(receipt.blockHash), account.address), transaction: receipt.hash }
  },
  view: ({ address, identity }) => [line('Set the identity of ', address, '.'), facts(identity === undefined ? [] : identityFacts(identity))],
})

/** What the chain holds for an identity with so many additional fields. */
function depositFor (at: ReadAt, additional: number): Rao {
  const constant = (name: string) => BigInt(String(at.consts['registry']?.[name] ?? 0))
  return rao(constant('initialDeposit') + constant('fieldDeposit') * BigInt(additional))
}

/** Whose identity is meant, and whether the chain lets the coldkey set it. */
async function identified (
  at: ReadAt,
  coldkey: string,
  hotkey: (() => Promise<string>) | undefined,
  insist: boolean,
): Promise<{ readonly address: string, readonly allowed: boolean }> {
  const address = await hotkey?.().catch((error: unknown) => {
    // A wallet without that hotkey can still own a subnet.
    if (insist) throw error
    return undefined
  })
  if (address !== undefined) {
    const [owner, uid] = await Promise.all([storage(at, 'subtensorModule', 'owner').one(address), storage(at, 'subtensorModule', 'uids').one(0, address)])
    const allowed = asAddress(owner) === coldkey && !uid.isEmpty
    if (allowed || insist) return { address, allowed }
  }
  const owners = await storage(at, 'subtensorModule', 'subnetOwner').entries()
  return { address: coldkey, allowed: owners.some(([, owner]) => asAddress(owner) === coldkey) }
}
