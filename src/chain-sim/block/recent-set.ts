/** A set that holds so many of the newest texts, and forgets the oldest for each one more. */
export class RecentSet {
  readonly #texts = new Set<string>()

  constructor (private readonly limit: number) {}

  has (text: string): boolean {
    return this.#texts.has(text)
  }

  add (text: string): void {
    this.#texts.add(text)
    if (this.#texts.size <= this.limit) return
    for (const oldest of this.#texts) {
      this.#texts.delete(oldest)
      return
    }
  }
}
