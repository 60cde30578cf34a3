/**
 * How hard a password is to guess, by what crackers try first: common passwords, names, dates, keyboard rows, repetitions
 * (the method of zxcvbn). The official tools ask for six characters and some variety, which “123456a” has.
 */

/** From 0, guessed at once, to 4, out of reach. */
export type Score = 0 | 1 | 2 | 3 | 4

/** How good a password is, in words. */
export interface Strength {
  readonly score: Score
  /** The score in a word. */
  readonly word: string
  /** Why no money should be behind it; undefined for passwords that will do. */
  readonly refused: string | undefined
}

/** The official tools refuse shorter ones. */
export const SHORTEST = 6

/** A password of a lower score falls to some thousand guesses, which even argon2 does not slow down enough. */
const LEAST: Score = 2

const WORDS: Readonly<Record<Score, string>> = { 0: 'very weak', 1: 'weak', 2: 'fair', 3: 'good', 4: 'strong' }

/** Loads the lists of common passwords, once, and gives what rates a password at once. */
export async function loadStrength (): Promise<(password: string, known: readonly string[]) => Strength> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  /** `known` are words that whoever steals the file knows: the names of the wallet. */
  return (password, known) => {
    const { score } = judge.check(password, [...known])
    return { score, word: WORDS[score], refused: whyRefused(password, score) }
  }
}

function whyRefused (password: string, score: Score): string | undefined {
  if ([...password].length < SHORTEST) return `The password is too short: ${SHORTEST} characters at least.`
  return score < LEAST ? 'The password is easily guessed. Several words that have nothing to do with each other make a good one.' : undefined
}
