import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'
import { configKey } from '../common/config-key.ts'

export default defineCommand({
  path: 'config unset',
  aliases: ['clear'],
  summary: 'Take one of your defaults back.',
  examples: [['config unset network', 'The embedded chain again.']],
  input: { key: configKey({ positional: true }) },
  async run (ctx, { key }) {
    const { path } = await ctx.config.write({ [key]: undefined })
    return { key, path }
  },
  view: ({ key, path }) => line('Took ', key, ' out of ', path, '.'),
})
