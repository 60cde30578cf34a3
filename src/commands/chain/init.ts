import { flag, text } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { chosenGenesis, genesisInputs } from '../common/genesis.ts'
import { stateRootInWords } from '../common/state-root.ts'

export default defineCommand({
  path: 'chain init',
  summary: 'Make the embedded chain.',
  description: `Commands make it by themselves when they first need it; this chooses how it begins.
“classic” is the network that the user documentation of its time describes; “localnet” is the official local chain to the letter; “network” is full of neurons, made from a seed: the same seed and sizes give the same chain everywhere.
A path (./my.json) is a genesis of your own; docs/genesis.md shows how to write one.`,
  examples: [
    ['chain init', 'The default chain, with the preset “classic”.'],
    ['chain init --genesis localnet --network sim:./my-chain', 'Another one in a directory of its own.'],
    ['chain init --genesis network --seed 1 --subnets 4 --neurons 64 --validators 16', 'A network with four subnets of 64 neurons each.'],
    ['chain init --genesis ./my.json --features pow-faucet,fast-blocks', 'One of your own, with four blocks a second.'],
    ['chain init --genesis localnet --features none --state-root trie --network sim:./exact', 'The state roots and block hashes of the real runtime.'],
    ['chain init --replace -y', 'Begin anew: discard the chain that is there.'],
  ],
  input: {
    genesis: text({
      flag: '--genesis',
      aliases: ['--preset'],
      default: 'classic',
      placeholder: 'preset|file',
      help: 'How the chain begins: classic, localnet, network, or a genesis file.',
    }),
    ...genesisInputs,
    replace: flag({ flag: '--replace', aliases: ['--force'], help: 'Discard the chain that is there already.' }),
  },
  async run (ctx, { genesis, replace, ...choices }) {
    if (replace) await ctx.confirm('Discard the chain that is there, with all its blocks?')
    return ctx.progress('Making the chain', () => ctx.initChain({ ...chosenGenesis(genesis, choices), replace }))
  },
  view: ({ directory, preset, features, stateRoot, genesisHash }) => [
    line('Made a chain.'),
    facts([
      ['Directory', directory],
      ['Preset', preset],
      ['Features', features.join(', ') || 'none'],
      ...(stateRoot === 'changes' ? [] : [['State roots', stateRootInWords(stateRoot)] as const]),
      ['Genesis', genesisHash],
    ]),
  ],
})
