import { defineCommand } from '../../cli/command.ts'
import { defineKind } from '../../cli/input.ts'
import { tao } from '../../cli/inputs.ts'
import { facts } from '../../cli/view.ts'
import { parseAmount, sumOf, type Rao } from '../../core/amount.ts'
import { defineError } from '../../core/errors.ts'

const nothingToConvert = defineError('NOTHING_TO_CONVERT', 'usage', () => ({ message: 'There is nothing to convert.', hint: 'Give an amount (1.5 or 500rao), or --rao or --tao.' }))

/** An amount that is meant in rao, with or without the word. */
const inRao = defineKind<Rao>({ takes: 'value', placeholder: 'rao', parse: text => parseAmount(/rao$/i.test(text.trim()) ? text : `${text.trim()}rao`) })

export default defineCommand({
  path: 'utils convert',
  summary: 'Convert amounts between TAO and rao.',
  examples: [
    ['utils convert 1.5', 'τ1.5 in rao.'],
    ['utils convert 1_500_000_000rao', 'The same the other way.'],
    ['utils convert --rao 500 --tao 2', 'Both are added up.'],
  ],
  input: {
    amount: tao({ positional: true, optional: true }),
    rao: inRao({ flag: '--rao', aliases: ['--from-rao'], optional: true, help: 'Amount in rao.' }),
    tao: tao({ flag: '--tao', aliases: ['--from-tao'], optional: true, help: 'Amount in TAO.' }),
  },
  async run (_ctx, { amount, rao: whole, tao: decimal }) {
    const given = [amount, whole, decimal].filter(value => value !== undefined)
    if (given.length === 0) throw nothingToConvert()
    return { amount: sumOf(given) }
  },
  view: ({ amount }) => facts([['TAO', amount], ['rao', amount.toString()]]),
})
