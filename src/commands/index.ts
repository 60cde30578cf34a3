/** Every command, once. A command that is not in this list does not exist. */
import type { Command, Group } from '../cli/command.ts'
import chainAdvance from './chain/advance.ts'
import chainFund from './chain/fund.ts'
import chainInit from './chain/init.ts'
import chainStatus from './chain/status.ts'
import rootGetWeights from './root/get-weights.ts'
import rootList from './root/list.ts'
import rootRegister from './root/register.ts'
import rootWeights from './root/weights.ts'
import stakeAdd from './stake/add.ts'
import stakeRemove from './stake/remove.ts'
import stakeShow from './stake/show.ts'
import subnetsCreate from './subnets/create.ts'
import subnetsList from './subnets/list.ts'
import subnetsLockCost from './subnets/lock-cost.ts'
import subnetsMetagraph from './subnets/metagraph.ts'
import subnetsRegister from './subnets/register.ts'
import weightsSet from './weights/set.ts'
import walletBalance from './wallet/balance.ts'
import walletCreate from './wallet/create.ts'
import walletFaucet from './wallet/faucet.ts'
import walletList from './wallet/list.ts'
import walletNewColdkey from './wallet/new-coldkey.ts'
import walletNewHotkey from './wallet/new-hotkey.ts'
import walletTransfer from './wallet/transfer.ts'

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
  walletCreate, walletNewColdkey, walletNewHotkey, walletList, walletBalance, walletTransfer, walletFaucet,
  subnetsList, subnetsCreate, subnetsRegister, subnetsMetagraph, subnetsLockCost,
  stakeAdd, stakeRemove, stakeShow,
  rootRegister, rootList, rootWeights, rootGetWeights,
  weightsSet,
  chainInit, chainStatus, chainAdvance, chainFund,
]
