import { choice } from '../cli/inputs.ts'
import { defineCommand } from '../cli/command.ts'
import { line } from '../cli/view.ts'
import { completionScripts, SHELLS } from './common/completion-scripts.ts'

export default defineCommand({
  path: 'completion',
  aliases: ['utils autocomplete', 'info autocomplete'],
  summary: 'Print a script that makes a shell complete commands, options, wallets, hotkeys, netuids and networks.',
  examples: [
    ['completion bash', 'In bash, for this session: source <(btcli completion bash).'],
    ['completion zsh', 'The same for zsh; fish and powershell have theirs.'],
  ],
  input: { shell: choice(SHELLS, { positional: true, prompt: 'Which shell?', help: 'bash, zsh, fish or powershell.' }) },
  run: async (_ctx, { shell }) => ({ shell, script: completionScripts[shell] }),
  view: ({ script }) => line(script),
})
