import { defineCommand } from '../../cli/command.ts'
import { line } from '../../cli/view.ts'

export default defineCommand({
  path: 'legacy update',
  summary: 'Say how btcli is updated.',
  description: 'The classic tool updated itself from a repository. This one is updated where it was installed from: a clone by git, a package by its package manager; key files of every old format are opened as they are.',
  examples: [['legacy update', 'What to type.']],
  input: {},
  run: async () => ({ replacedBy: 'git pull && npm install && npm run build' }),
  view: ({ replacedBy }) => line('btcli does not update itself. In its clone type: ', replacedBy),
})
