import { defineCommand } from '../../cli/command.ts'
import { text } from '../../cli/inputs.ts'
import { line } from '../../cli/view.ts'
import { configChange } from '../../core/config.ts'
import { configKey } from '../common/config-key.ts'

export default defineCommand({
  path: 'config set',
  summary: 'Set one of your defaults.',
  examples: [
    ['config set network finney', 'Ask the main network where none is named.'],
    ['config set wallet alice', 'Use this wallet where none is named.'],
  ],
  input: { key: configKey({ positional: true }), value: text({ positional: true, placeholder: 'value', prompt: 'Which value?', help: 'Text, or true or false.' }) },
  async run (ctx, { key, value }) {
    const { path, values } = await ctx.config.write(configChange(key, value))
    return { key, value: values[key] ?? null, path }
  },
  view: ({ key, value, path }) => line('Set ', key, ' to ', value, ' in ', path, '.'),
})
