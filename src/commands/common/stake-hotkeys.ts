/** Which hotkeys a command that moves stake is about: one, or several at once. */
import type { Context } from '../../cli/context.ts'
import { flag, hotkeyAccount, hotkeyName, names, walletName, type Account } from '../../cli/inputs.ts'
import { defineError } from '../../core/errors.ts'
import { isAddress } from '../../core/ss58.ts'
import { hotkeyAccountAddress, hotkeyAddress, saidName } from './keys.ts'
import { stakeTarget } from './stake-target.ts'

const noHotkeys = defineError('NO_HOTKEYS', 'notFound', ({ wallet }: { wallet: string }) => ({
  message: `No hotkey of wallet ${wallet} is left to do this for.`,
  hint: 'btcli wallet list shows the hotkeys there are.',
}))

/** One hotkey that is meant. */
export interface Target {
  readonly hotkey: string
  /** Its name in the wallet or the address book, where it has one. */
  readonly name: string | undefined
}

/** The inputs that name the hotkeys whose stake is to move. */
export const hotkeysInputs = () => ({
  wallet: walletName(),
  hotkey: hotkeyName({ exists: ({ target, include, exclude, allHotkeys }) => target === undefined && include === undefined && exclude === undefined && allHotkeys !== true }),
  target: stakeTarget(),
  include: names({
    flag: '--include-hotkeys',
    aliases: ['--hotkeys', '--wallet.hotkeys'],
    optional: true,
    placeholder: 'hotkeys',
    help: 'Several hotkeys at once, by name or address: miner,validator.',
  }),
  exclude: names({ flag: '--exclude-hotkeys', aliases: ['--wallet.exclude_hotkeys'], optional: true, placeholder: 'hotkeys', help: 'All hotkeys of the wallet but these.' }),
  allHotkeys: flag({ flag: '--all-hotkeys', aliases: ['--wallet.all_hotkeys'], help: 'All hotkeys of the wallet.' }),
})

/** The delegate whose stake is to move. */
export const delegateInput = () => hotkeyAccount({
  flag: '--delegate-ss58',
  aliases: ['--delegate-ss58key', '--delegate', '--hotkey-ss58'],
  completes: 'delegate',
  prompt: 'Which delegate (address or name)?',
  help: 'Address of the delegate, or its name in the address book.',
})

interface Chosen {
  readonly wallet: string
  readonly hotkey: string
  readonly target: Account | undefined
  readonly include: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
  readonly allHotkeys: boolean
}

/** The hotkeys that `hotkeysInputs` named, each once. @throws NO_HOTKEYS; KEYFILE_NOT_FOUND for a name that the wallet does not have */
export async function targetsOf (
  ctx: Context,
  { wallet, hotkey, target, include, exclude, allHotkeys }: Chosen,
): Promise<readonly [Target, ...Target[]]> {
  const named = async (name: string): Promise<Target> => isAddress(name)
    ? { hotkey: name, name: undefined }
    : { hotkey: await hotkeyAddress(ctx, wallet, name), name }
  if (target !== undefined) return [await targetOf(ctx, target)]
  if (include === undefined && exclude === undefined && !allHotkeys) return [await named(hotkey)]
  const wanted = include ?? await hotkeysOf(ctx, wallet)
  const targets = await Promise.all([...new Set(wanted)].map(named))
  const left = targets.filter(each => !(exclude ?? []).some(other => other === each.name || other === each.hotkey))
  const [first, ...rest] = left.filter((each, i) => left.findIndex(({ hotkey }) => hotkey === each.hotkey) === i)
  if (first === undefined) throw noHotkeys({ wallet })
  return [first, ...rest]
}

/** A hotkey as the person named it. @throws what `hotkeyAccountAddress` throws */
export const targetOf = async (ctx: Context, account: Account): Promise<Target> =>
  ({ hotkey: await hotkeyAccountAddress(ctx, account), name: saidName(account) })

async function hotkeysOf (ctx: Context, wallet: string): Promise<readonly string[]> {
  const { listWallets } = await import('../../core/wallet/list.ts')
  return listWallets(ctx.wallets).find(({ name }) => name === wallet)?.hotkeys.map(({ name }) => name) ?? []
}
