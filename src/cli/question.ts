/** What a person can be asked, as a value; `terminal.ts` knows how to ask it. */
export type Question =
  | { readonly kind: 'text' | 'secret', readonly message: string, readonly default?: string, readonly check: (text: string) => string | undefined }
  | { readonly kind: 'choice', readonly message: string, readonly choices: readonly string[], readonly default?: string }
  | { readonly kind: 'confirm', readonly message: string, readonly default?: boolean }

/**
 * Asks until the answer passes the question's `check`, and gives the answer as text: `true` or `false` for `confirm`.
 * @throws DECLINED when the person presses Ctrl-C
 */
export type Ask = (question: Question) => Promise<string>
