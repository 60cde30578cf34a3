import { defineError } from '../../core/errors.ts'

export const noSnapshot = defineError('NO_SNAPSHOT', 'notFound', ({ path }: { path: string }) => ({
  message: `There is no snapshot ${path}.`,
  hint: '`btcli chain snapshot list` shows those there are; anything with a / or that ends in .snap is the path of a file.',
  details: { path },
}))

/** It is no snapshot, or not as it was written. */
export const badSnapshot = defineError('BAD_SNAPSHOT', 'usage', ({ path, reason }: { path: string, reason: string }) => ({
  message: `${path} cannot be read as a snapshot: ${reason}.`,
  hint: 'Nothing was changed. Save it again, or copy it again from where it came from.',
  details: { path, reason },
}))

/** The snapshot is of a runtime that this program does not have. */
export const snapshotRuntime = defineError('SNAPSHOT_RUNTIME', 'usage', ({ path, found, known }: { path: string, found: string, known: readonly string[] }) => ({
  message: `${path} is of a chain with the runtime “${found}”; this btcli has ${known.join(', ')}.`,
  hint: 'Nothing was changed: use a btcli that has this runtime.',
  details: { path, found, known },
}))

/** A chain goes on with its own states only. */
export const snapshotOtherChain = defineError('SNAPSHOT_OTHER_CHAIN', 'usage', ({ path, why }: { path: string, why: string }) => ({
  message: `${path} is of another chain: ${why}.`,
  hint: 'Nothing was changed. A new chain can begin with it: btcli chain import, or btcli chain start --state.',
  details: { path },
}))

export const snapshotUnwritable = defineError('SNAPSHOT_UNWRITABLE', 'usage', ({ path, reason }: { path: string, reason: string }) => ({
  message: `The snapshot ${path} cannot be written: ${reason}.`,
  hint: 'Check the directory, its permissions and the room on the disk.',
  details: { path },
}))
