import { defineCommand } from '../cli/command.ts'
import { words } from '../cli/inputs.ts'
import { line } from '../cli/view.ts'
import { defineError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { schemaFile } from './common/schema-file.ts'

const unknownCommand = defineError('UNKNOWN_COMMAND', 'usage', ({ given, close }: { given: string, close: string | undefined }) => ({
  message: `There is no command “${given}”.`,
  hint: close === undefined ? 'btcli --help shows the groups of commands.' : `Did you mean ${close}?`,
  details: { given },
}))

export default defineCommand({
  path: 'schema',
  summary: 'Print the JSON Schema of what a command prints with --json.',
  description: 'JSON Schema 2020-12. It describes the whole document: what succeeded has “ok”: true and its result in “data”, what failed has “ok”: false and an “error”.',
  examples: [
    ['schema stake add', 'What btcli stake add --json prints.'],
    ['schema subnets lock-cost', 'Also with underscores.'],
  ],
  bare: true,
  input: { command: words({ positional: true, placeholder: 'command', prompt: 'Of which command (stake add)?', help: 'Group and command.' }) },
  async run (ctx, { command }) {
    const { commands } = await import('./listed.ts')
    const given = command.map(word => word.replaceAll('_', '-')).join(' ')
    const found = commands.find(({ path, aliases }) => path === given || aliases.some(alias => given === alias || given === `${path.split(' ').slice(0, -1).join(' ')} ${alias}`))
    if (found === undefined) throw unknownCommand({ given, close: nearest(given, commands.map(({ path }) => path)) })
    return ctx.schema(schemaFile(found.path))
  },
  view: schema => line(JSON.stringify(schema, null, 2)),
})
