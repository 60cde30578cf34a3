/** Whether a person wrote a mnemonic down: two of its words are asked for. */
import type { Ask } from './question.ts'

/** Asks for two words by their places until they are right. @throws DECLINED on Ctrl-C */
export async function askTwoWords (ask: Ask, mnemonic: string, random: (bytes: number) => Uint8Array): Promise<void> {
  const words = mnemonic.split(' ')
  for (const place of twoPlaces(words.length, random)) {
    await ask({
      kind: 'text',
      message: `To be sure that you wrote it down, type word ${place + 1} of the ${words.length}:`,
      check: text => text.trim().toLowerCase() === words[place] ? undefined : 'That is not the word in that place.',
    })
  }
}

/** Two different places, the earlier one first. */
export function twoPlaces (count: number, random: (bytes: number) => Uint8Array): readonly [number, number] {
  const [a = 0, b = 0] = random(2)
  const first = a % count
  const second = (first + 1 + b % (count - 1)) % count
  return first < second ? [first, second] : [second, first]
}
