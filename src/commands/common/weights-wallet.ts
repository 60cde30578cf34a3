import type { Input } from '../../cli/input.ts'
import { walletName } from '../../cli/inputs.ts'
import { defineError } from '../../core/errors.ts'

const weightsMeant = defineError('WEIGHTS_AS_WALLET', 'usage', ({ text }: { text: string }) => ({
  message: `“${text}” looks like weights, and -w names the wallet here.`,
  hint: `Weights have no short option: --weights ${text}.`,
}))

/** Numbers with a point or a comma, brackets allowed. */
const WEIGHTS = /^(?=.*[.,])[[\s\d.,\]]+$/

/** The wallet of a command about weights. In the newer official tool `-w` gives the weights: whoever has learnt that is told. @throws WEIGHTS_AS_WALLET */
export function weightsWallet (): Input<string> {
  const input = walletName()
  return {
    ...input,
    parse: text => {
      if (WEIGHTS.test(text)) throw weightsMeant({ text })
      return input.parse(text)
    },
  }
}
