import { check, type Check } from './check.ts'

/** Whether a coldkey owns a hotkey, as the calls on delegates ask. `owner` is undefined for a hotkey that was never registered. */
export const ownsHotkey = (coldkey: string, owner: string | undefined): readonly Check[] => [
  check('subtensorModule.HotKeyAccountNotExists', owner !== undefined, 'the hotkey was never registered on a subnet'),
  check('subtensorModule.NonAssociatedColdKey', owner === coldkey, `the hotkey belongs to ${owner ?? 'nobody'}`),
]
