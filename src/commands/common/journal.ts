/** What a batch has done so far, on disk, so that it can be taken up again after an error or Ctrl-C. */
import type { Context } from '../../cli/context.ts'

/** Results by the id of the item; plain data. */
export type Done = Readonly<Record<string, { readonly block: number, readonly transaction: string }>>

/** What was done of a batch, on disk, so that a run that broke off can be taken up. */
export interface Journal {
  /** What an earlier run of the same batch did and did not finish. */
  readonly before: Done
  /** Writes down that an item is done. */
  record (id: string, result: Done[string]): Promise<void>
  /** The batch is finished: nothing is left to take up. */
  end (): Promise<void>
}

/**
 * Opens the journal of a batch.
 * @param identity plain data that tells this batch from every other: chain, signer, command, amounts
 */
export async function openJournal (ctx: Context, identity: readonly unknown[]): Promise<Journal> {
  const [{ readFile, rm }, path, { createHash }, { writeAtomically }] = await Promise.all([
    import('node:fs/promises'),
    import('node:path'),
    import('node:crypto'),
    import('../../core/write-file.ts'),
  ])
  const file = path.join(ctx.state, 'batches', `${createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32)}.json`)
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Done
  const done: Record<string, Done[string]> = {}
  return {
    before,
    async record (id, result) {
      done[id] = result
      await writeAtomically(file, Buffer.from(JSON.stringify({ ...before, ...done })), { random: size => ctx.random(size) })
    },
    end: () => rm(file, { force: true }),
  }
}
