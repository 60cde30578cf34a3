import type { Context } from '../../cli/context.ts'
import { address } from '../../cli/inputs.ts'
import { hotkeyAddress } from './keys.ts'

/** A hotkey by its address, for those that are in no wallet here. */
export const stakeTarget = () => address({
  flag: '--hotkey-ss58', aliases: ['--hotkey.ss58', '--hotkey-ss58-address', '--delegate', '--delegate_ss58key'], optional: true, help: 'Address of the hotkey, instead of one in the wallet.',
})

/** The hotkey that is meant: by address, or by name in the wallet. */
export const targetHotkey = async (ctx: Context, wallet: string, hotkey: string, given: string | undefined): Promise<string> =>
  given ?? hotkeyAddress(ctx, wallet, hotkey)
