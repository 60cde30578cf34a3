import { hotkeyAccount } from '../../cli/inputs.ts'

/** Any hotkey, for those that are in no wallet here. */
export const stakeTarget = () => hotkeyAccount({
  flag: '--hotkey-ss58', aliases: ['--hotkey.ss58', '--hotkey-ss58-address', '--hotkey_ss58address', '--delegate', '--delegate_ss58key'], optional: true, help: 'Address of the hotkey, its name in the address book, or wallet/hotkey, instead of one in the wallet.',
})
