/** Which of a wallet's hotkeys a command is about. */
import { defineKind } from '../../cli/input.ts'
import type { KeySummary } from '../../core/wallet/list.ts'

const names = defineKind<readonly string[]>({
  takes: 'list',
  placeholder: 'names',
  parse: given => given.split(/[\s,]+/).filter(name => name !== ''),
})

/** Names or addresses; all of them when neither is given. */
export const hotkeyChoiceInputs = {
  hotkeys: names({ flag: '--hotkeys', aliases: ['--include-hotkeys', '--wallet.hotkeys'], optional: true, help: 'Only these hotkeys: names or addresses.' }),
  exclude: names({ flag: '--exclude-hotkeys', aliases: ['--wallet.exclude_hotkeys'], optional: true, help: 'All hotkeys but these.' }),
}

/** The hotkeys that were chosen. */
export function chosenHotkeys (
  keys: readonly KeySummary[],
  hotkeys: readonly string[] | undefined,
  exclude: readonly string[] | undefined,
): readonly KeySummary[] {
  const names = (list: readonly string[]) => ({ name, address }: KeySummary) => list.includes(name) || (address !== undefined && list.includes(address))
  const isExcluded = names(exclude ?? [])
  return keys.filter(key => (hotkeys === undefined || names(hotkeys)(key)) && !isExcluded(key))
}
