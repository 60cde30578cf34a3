import * as v from 'valibot'
import { nearest } from '../../../../core/nearest.ts'

/** An object with these keys and no others: a word that is written wrongly would otherwise be ignored in silence. */
export const section = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected, received }) => expected === 'never'
    ? unknownWord('key', JSON.parse(received) as string, Object.keys(entries))
    : `expected an object, got ${received}`)

/** Says that a word is not known, and which was probably meant. */
export function unknownWord (what: string, word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return `there is no ${what} “${word}” here${meant === undefined ? '' : `; did you mean “${meant}”?`}`
}
