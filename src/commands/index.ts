/** Every command, once. A family that is not in this list does not exist. */
import type { Command, Group } from '../cli/command.ts'
import { withFamilies, type Family } from '../cli/catalogue.ts'
import addressBook from './address-book/index.ts'
import axon from './axon/index.ts'
import block from './block.ts'
import chain from './chain/index.ts'
import complete from './complete.ts'
import completion from './completion.ts'
import events from './events.ts'
import legacy from './legacy/index.ts'
import multisig from './multisig/index.ts'
import proxy from './proxy/index.ts'
import config from './config/index.ts'
import describe from './describe.ts'
import query from './query.ts'
import root from './root/index.ts'
import senate from './senate/index.ts'
import schema from './schema.ts'
import stake from './stake/index.ts'
import subnets from './subnets/index.ts'
import sudo from './sudo/index.ts'
import tx from './tx/index.ts'
import utils from './utils/index.ts'
import wallet from './wallet/index.ts'
import weights from './weights/index.ts'

/** Commands that are in no group. */
const alone: readonly Command[] = [block, events, completion, complete, schema, query, describe]

/** In the order of help. */
const families: readonly Family[] = [wallet, subnets, stake, root, weights, axon, sudo, senate, proxy, multisig, chain, tx, addressBook, config, utils, legacy].flatMap(withFamilies)

export const groups: readonly Group[] = families.map(({ group }) => group)

export const commands: readonly Command[] = [...families.flatMap(family => family.commands), ...alone]
