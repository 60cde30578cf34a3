import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'

export default defineCommand({
  path: 'config path',
  summary: 'Show where your defaults are kept.',
  examples: [['config path', 'The file; it need not exist.']],
  input: {},
  async run (ctx) {
    return { path: (await ctx.config.read()).path }
  },
  view: ({ path }) => line(path),
})
