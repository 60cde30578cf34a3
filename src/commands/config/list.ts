import { defineCommand } from '../../cli/command.ts'
import { table } from '../../cli/view.ts'
import { CONFIG_KEYS } from '../../core/config.ts'

export default defineCommand({
  path: 'config list',
  aliases: ['show'],
  summary: 'List your defaults.',
  description: 'A flag or an environment variable goes before what is set here.',
  examples: [['config list', 'Every key, and what it is set to.']],
  input: {},
  tables: true,
  async run (ctx) {
    const { path, values } = await ctx.config.read()
    return { path, values: CONFIG_KEYS.map(key => ({ key, value: values[key] ?? null })) }
  },
  view: ({ values }) => table({ columns: [{ title: 'key' }, { title: 'value' }], rows: values.map(({ key, value }) => [key, value]) }),
})
