import { defineError } from '../../core/errors.ts'

export const unknownPreset = defineError('UNKNOWN_PRESET', 'usage', ({ name, known }: { name: string, known: readonly string[] }) => ({
  message: `There is no genesis preset “${name}”.`,
  hint: `Use ${known.join(' or ')}.`,
}))
