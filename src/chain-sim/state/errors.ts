import { defineError } from '../../core/errors.ts'

/** There is nothing in the directory, or no directory. */
export const noChain = defineError('NO_CHAIN', 'notFound', ({ dir }: { dir: string }) => ({
  message: `There is no chain in ${dir}.`,
  hint: 'Make one with `btcli chain init`, or name the directory of an existing one.',
  details: { dir },
}))

/** A chain is already where a new one was to be made. */
export const chainExists = defineError('CHAIN_EXISTS', 'usage', ({ dir }: { dir: string }) => ({
  message: `${dir} holds a chain already.`,
  hint: 'Nothing was changed: use that chain, name another directory, or begin anew with btcli chain init --replace.',
  details: { dir },
}))

/** A chain is there, and it did not begin as was chosen. */
export const beganOtherwise = defineError('CHAIN_BEGAN_OTHERWISE', 'usage', ({ dir }: { dir: string }) => ({
  message: `The chain in ${dir} did not begin as you chose.`,
  hint: 'Nothing was changed: leave out what chooses its genesis, name another directory, or discard it with `btcli chain init --replace`.',
  details: { dir },
}))

/** A chain is there, and what its headers say of the state is not what was chosen. */
export const otherStateRoot = defineError('CHAIN_STATE_ROOT', 'usage', ({ dir, found, chosen }: { dir: string, found: string, chosen: string }) => ({
  message: `The chain in ${dir} was made with state roots of the kind “${found}”, not “${chosen}”; a chain keeps its kind.`,
  hint: 'Nothing was changed: leave out --state-root, name another directory, or discard the chain with `btcli chain init --replace`.',
  details: { dir, found, chosen },
}))

/** The directory holds something, but not a chain. */
export const notAChain = defineError('NOT_A_CHAIN', 'usage', ({ dir }: { dir: string }) => ({
  message: `${dir} is in use for something that is not a chain.`,
  hint: 'Nothing was changed: name a new or an empty directory.',
  details: { dir },
}))

/** The files cannot be read: permissions, damage, or not a directory at all. */
export const chainUnreadable = defineError('CHAIN_UNREADABLE', 'usage', ({ dir, reason }: { dir: string, reason: string }) => ({
  message: `The chain in ${dir} cannot be opened: ${reason}.`,
  hint: 'Nothing was changed: check the permissions of the directory, or name another one.',
  details: { dir, reason },
}))

/** The chain was written by a btcli that keeps chains in another form. */
export const otherFormat = defineError('CHAIN_FORMAT', 'usage', ({ dir, found, known }: { dir: string, found: unknown, known: number }) => ({
  message: `The chain in ${dir} has format ${String(found)}; this btcli reads format ${known}.`,
  hint: 'Nothing was changed: use the version of btcli that made it, make a new chain in another directory, or discard this one with btcli chain init --replace.',
  details: { dir, found, known },
}))

/** The chain runs a runtime that this program does not have. */
export const otherRuntime = defineError('CHAIN_RUNTIME', 'usage', ({ dir, found, known }: { dir: string, found: string, known: readonly string[] }) => ({
  message: `The chain in ${dir} runs the runtime '${found}'; this btcli has ${known.join(', ')}.`,
  hint: 'Nothing was changed: use a btcli that has this runtime, make a new chain in another directory, or discard this one with btcli chain init --replace.',
  details: { dir, found, known },
}))

/** No room for a block: it is dropped as a whole. */
export const diskFull = defineError('DISK_FULL', 'chain', ({ dir }: { dir: string }) => ({
  message: `The disk does not take what was to be written to the chain in ${dir}: the block was refused.`,
  hint: 'The disk is most likely full. The chain is still at its last block: make room and try again.',
  details: { dir },
}))

/** A storage key that the database cannot hold. No pallet has such keys. */
export const badKeyLength = defineError('KEY_LENGTH', 'usage', ({ bytes, most }: { bytes: number, most: number }) => ({
  message: `A storage key of ${bytes} bytes cannot be kept.`,
  hint: `Keys have 1 to ${most} bytes.`,
  details: { bytes, most },
}))

/** The block was there, and its state is forgotten: the chain was pruned, or began with a snapshot. */
export const stateDiscarded = defineError('STATE_DISCARDED', 'notFound', ({ number, hash, first }: { number: number, hash: string, first: number }) => ({
  message: `The state of block ${number} is forgotten.`,
  hint: `The oldest state that is kept is that of block ${first}: see --keep-blocks of btcli chain start.`,
  details: { number, hash, first },
}))

/** A number that no block has: not yet, or not any more. */
export const noSuchBlock = defineError('NO_SUCH_BLOCK', 'notFound', ({ number, head }: { number: number, head: number }) => ({
  message: `There is no block ${number}.`,
  hint: `The newest block is ${head}.`,
  details: { number, head },
}))
