import type { Family } from '../../cli/catalogue.ts'
import add from './add.ts'
import announce from './announce.ts'
import create from './create.ts'
import execute from './execute.ts'
import kill from './kill.ts'
import list from './list.ts'
import remove from './remove.ts'

/** In the order of help. */
export default {
  group: { name: 'proxy', aliases: ['proxies'], summary: 'Accounts that act for others.' },
  commands: [
    list,
    add,
    remove,
    create,
    kill,
    execute,
    announce,
  ],
} satisfies Family
