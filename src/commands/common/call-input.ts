import { text } from '../../cli/inputs.ts'

/** A call to be made later or by someone else. */
export const callInput = () => text({
  positional: true, placeholder: 'call', prompt: 'Which call?', help: 'The call: pallet.call(value, value), or hex. In a shell it stands in quotes.',
})
