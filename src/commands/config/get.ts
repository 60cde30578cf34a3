import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { configKey } from '../common/config-key.ts'

export default defineCommand({
  path: 'config get',
  summary: 'Show one of your defaults.',
  examples: [['config get network', 'The network that is used where none is named.']],
  input: { key: configKey({ positional: true }) },
  async run (ctx, { key }) {
    const { values } = await ctx.config.read()
    return { key, value: values[key] ?? null }
  },
  view: ({ value }) => line(value),
})
