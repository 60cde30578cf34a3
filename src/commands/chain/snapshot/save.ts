import { access } from 'node:fs/promises'
import { flag } from '../../../cli/inputs.ts'
import { defineCommand } from '../../../cli/command.ts'
import { facts, line } from '../../../cli/view.ts'
import { defineError } from '../../../core/errors.ts'
import { embedded } from '../../common/embedded.ts'
import { snapshotName, snapshotPath } from '../../common/snapshots.ts'

const snapshotExists = defineError('SNAPSHOT_EXISTS', 'usage', ({ path }: { path: string }) => ({
  message: `There is a snapshot ${path} already.`,
  hint: 'Nothing was changed: choose another name, or add --replace.',
  details: { path },
}))

export default defineCommand({
  path: 'chain snapshot save',
  summary: 'Keep the embedded chain as it is now, in a file.',
  description: 'The file holds the newest block and all of its state, compressed and with a check sum. It can be loaded, compared and given to others.',
  examples: [
    ['chain snapshot save before', 'Under the name “before”.'],
    ['chain snapshot save ./fixtures/funded.snap', 'In a file of your choice.'],
  ],
  input: {
    name: snapshotName(),
    replace: flag({ flag: '--replace', aliases: ['--force'], help: 'Replace the snapshot of this name.' }),
  },
  async run (ctx, { name, replace }) {
    const path = snapshotPath(ctx, name)
    if (!replace && await access(path).then(() => true, () => false)) throw snapshotExists({ path })
    const chain = embedded(await ctx.chain())
    const { block, hash, bytes } = await ctx.progress('Saving', () => chain.rpc('dev_saveSnapshot', path)) as { readonly block: number, readonly hash: string, readonly bytes: number }
    ctx.atBlock(block)
    return { path, block, hash, bytes }
  },
  view: ({ path, block, bytes }) => [line('Saved block ', block, '.'), facts([['File', path], ['Bytes', bytes]])],
})
