import type { InputOptions } from '../../cli/input.ts'
import { text } from '../../cli/inputs.ts'

/** A call to be made later or by someone else. */
export const callInput = <const Options extends InputOptions<string>>(options?: Options) => text({
  positional: true, placeholder: 'call', prompt: 'Which call?', help: 'The call: pallet.call(value, value), or hex. In a shell it stands in quotes.', ...options,
})
