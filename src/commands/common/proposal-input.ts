import { text } from '../../cli/inputs.ts'

/** Which proposal of the triumvirate is meant, by its hash. */
export const proposalHash = () => text({
  flag: '--proposal',
  aliases: ['--proposal-hash'],
  placeholder: 'hash',
  completes: 'proposal',
  prompt: 'Which proposal (hash)?',
  help: 'Hash of the proposal: btcli root proposals shows it.',
})
