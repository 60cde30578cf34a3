import { defineKind } from '../../cli/input.ts'
import { defineError } from '../../core/errors.ts'
import { findHyperparameter, HYPERPARAMETERS, type Hyperparameter } from '../../core/chain/hyperparameters.ts'
import { nearest } from '../../core/nearest.ts'

const unknownParameter = defineError('UNKNOWN_PARAMETER', 'usage', ({ name, close }: { name: string, close: string | undefined }) => ({
  message: `“${name}” is no hyperparameter.`,
  hint: close === undefined ? 'btcli sudo get lists them.' : `Did you mean ${close}?`,
}))

/** A hyperparameter by its name. */
export const parameter = defineKind<Hyperparameter>({
  takes: 'value',
  flag: '--param',
  aliases: ['--parameter'],
  placeholder: 'name',
  completes: 'hyperparameter',
  prompt: 'Which hyperparameter?',
  help: 'Name of the hyperparameter: btcli sudo get lists them.',
  parse: text => {
    const found = findHyperparameter(text.trim())
    if (found === undefined) throw unknownParameter({ name: text, close: nearest(text.trim(), HYPERPARAMETERS.map(({ name }) => name)) })
    return found
  },
})
