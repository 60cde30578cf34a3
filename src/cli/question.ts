/** A value that there is, and what it means. Others may be valid too. */
export interface Offer {
  readonly word: string
  readonly says: string
}

/** What a person can be asked, as a value; `terminal.ts` knows how to ask it. */
export type Question =
  | { readonly kind: 'text' | 'secret', readonly message: string, readonly default?: string, readonly check: (text: string) => string | undefined }
  | { readonly kind: 'choice', readonly message: string, readonly choices: readonly string[], readonly default?: string }
  | { readonly kind: 'search', readonly message: string, readonly offers: readonly Offer[], readonly default?: string, readonly check: (text: string) => string | undefined }
  | { readonly kind: 'confirm', readonly message: string, readonly default?: boolean }

/** What is shown of the offers when so much is typed: the very word first, then those that begin with it or mean it, then what was typed if it is valid itself. */
export function offersFor (typed: string, { offers, check }: Extract<Question, { kind: 'search' }>): readonly (Offer & { readonly refused?: string })[] {
  const term = typed.trim().toLowerCase()
  if (term === '') return offers
  const exact = offers.filter(({ word }) => word.toLowerCase() === term)
  const close = offers.filter(offer => !exact.includes(offer) && (offer.word.toLowerCase().startsWith(term) || offer.says.toLowerCase().includes(term)))
  if (exact.length > 0) return [...exact, ...close]
  const refused = check(typed)
  if (refused === undefined) return [...close, { word: typed.trim(), says: '' }]
  return close.length > 0 ? close : [{ word: typed.trim(), says: '', refused }]
}

/**
 * Asks until the answer passes the question's `check`, and gives the answer as text: `true` or `false` for `confirm`.
 * @throws DECLINED when the person presses Ctrl-C
 */
export type Ask = (question: Question) => Promise<string>
