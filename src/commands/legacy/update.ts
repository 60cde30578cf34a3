import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'

export default defineCommand({
  path: 'legacy update',
  summary: 'Say how btcli is updated.',
  description: 'The classic tool updated itself from a repository. This one is updated by the package manager that installed it; key files of every old format are opened as they are.',
  examples: [['legacy update', 'What to type.']],
  input: {},
  run: async () => ({ replacedBy: 'npm install --global btcli@latest' }),
  view: ({ replacedBy }) => line('btcli does not update itself. Type: ', replacedBy),
})
