import { address } from '../../cli/inputs.ts'

/** A hotkey by its address, for those that are in no wallet here. */
export const stakeTarget = () => address({
  flag: '--hotkey-ss58', aliases: ['--hotkey.ss58', '--hotkey-ss58-address', '--delegate', '--delegate_ss58key'], optional: true, help: 'Address of the hotkey, instead of one in the wallet.',
})
