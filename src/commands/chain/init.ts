import { choice, flag } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'

export default defineCommand({
  path: 'chain init',
  summary: 'Make the embedded chain.',
  description: 'Commands make it by themselves when they first need it; this chooses how it begins. “classic” is the network that the user documentation of its time describes; “localnet” is the official local chain to the letter.',
  examples: [
    ['chain init', 'The default chain, with the preset “classic”.'],
    ['chain init --genesis localnet --network sim:./my-chain', 'Another one in a directory of its own.'],
    ['chain init --replace -y', 'Begin anew: discard the chain that is there.'],
  ],
  input: {
    genesis: choice(['classic', 'localnet'], { flag: '--genesis', aliases: ['--preset'], default: 'classic', help: 'How the chain begins.' }),
    replace: flag({ flag: '--replace', aliases: ['--force'], help: 'Discard the chain that is there already.' }),
  },
  async run (ctx, { genesis, replace }) {
    if (replace) await ctx.confirm('Discard the chain that is there, with all its blocks?')
    return ctx.initChain({ preset: genesis, replace })
  },
  view: ({ directory, preset, genesisHash }) => [line('Made a chain.'), facts([['Directory', directory], ['Preset', preset], ['Genesis', genesisHash]])],
})
