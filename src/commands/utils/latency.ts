import { defineCommand } from '../../cli/command.ts'
import { facts } from '../../cli/view.ts'

/** So often is asked; the middle one counts. */
const ROUNDS = 5

export default defineCommand({
  path: 'utils latency',
  summary: 'Measure how quickly the network answers.',
  examples: [['utils latency --network finney', 'The main network, from here.']],
  input: {},
  async run (ctx) {
    const begun = ctx.now()
    const chain = await ctx.chain()
    const connected = ctx.now()
    const answers: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const asked = ctx.now()
      await chain.rpc('system_health')
      answers.push(ctx.now() - asked)
    }
    const sorted = [...answers].sort((a, b) => a - b)
    return { connectMs: connected - begun, answerMs: sorted[Math.floor(ROUNDS / 2)] ?? 0, answersMs: answers }
  },
  view: ({ connectMs, answerMs, answersMs }) => facts([['Connected after', `${connectMs} ms`], ['Answers after', `${answerMs} ms`], ['Each', answersMs.map(ms => `${ms} ms`).join(', ')]]),
})
