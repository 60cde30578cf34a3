/** Every command, once. A command that is not in this list does not exist. */
import type { Command, Group } from '../cli/command.ts'

/** In the order of help. A group without commands is not shown. */
export const groups: readonly Group[] = [
  { name: 'wallet', aliases: ['w', 'wallets'], summary: 'Make keys, look at balances, send TAO.' },
  { name: 'subnets', aliases: ['s', 'subnet'], summary: 'Look at subnets, create them, register on them.' },
  { name: 'stake', aliases: ['st', 'stakes'], summary: 'Stake TAO to hotkeys and take it back.' },
  { name: 'root', aliases: ['r', 'roots'], summary: 'The root network: members and their weights.' },
  { name: 'weights', aliases: ['wt', 'weight'], summary: 'Set the weights of a validator.' },
  { name: 'sudo', aliases: ['su', 'sudos'], summary: 'Read and set hyperparameters.' },
  { name: 'chain', aliases: [], summary: 'The embedded chain: start it, advance it, fund accounts.' },
  { name: 'config', aliases: ['c', 'conf'], summary: 'Defaults that are kept in a file.' },
]

export const commands: readonly Command[] = [
]
