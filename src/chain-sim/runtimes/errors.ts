import { defineError } from '../../core/errors.ts'
import { nearest } from '../../core/nearest.ts'

const listed = (words: readonly string[]): string => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`

export const unknownPreset = defineError('UNKNOWN_PRESET', 'usage', ({ name, known }: { name: string, known: readonly string[] }) => {
  const meant = nearest(name, known)
  return {
    message: `There is no genesis preset “${name}”.`,
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}Use ${listed(known)}, or the path of a genesis file (./my.json).`,
  }
})

export const unknownFeature = defineError('UNKNOWN_FEATURE', 'usage', ({ name, known }: { name: string, known: readonly string[] }) => ({
  message: `The runtime has no feature “${name}”.`,
  hint: `Use ${listed(known)}.`,
}))

/** Sizes were given for a chain that is not made to size. */
export const sizeNotFitting = defineError('SIZE_NOT_FITTING', 'usage', ({ names, preset }: { names: readonly string[], preset: string }) => ({
  message: `${names.map(name => `--${name}`).join(', ')} cannot be chosen for the genesis “${preset}”.`,
  hint: 'Add --genesis network.',
}))
