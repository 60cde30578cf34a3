/** What documentation promises: the blocks of a page, and whether an output keeps a promise. */

export interface CodeBlock {
  readonly language: string
  readonly text: string
}

/** The fenced blocks of a page, in their order. */
export const codeBlocks = (page: string): readonly CodeBlock[] =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }))

/** A command of a `console` block, and the lines that shall follow it. */
export interface Promised {
  readonly command: string
  readonly lines: readonly string[]
}

export function promises (text: string): readonly Promised[] {
  return text.split(/^(?=\$ )/m).filter(part => part.startsWith('$ ')).map(part => {
    const [first = '', ...lines] = part.trimEnd().split('\n')
    return { command: first.slice(2), lines }
  })
}

/** A pattern for the promised lines: `…` in a line stands for any text, alone in a line for any lines. */
export function patternOf (lines: readonly string[]): RegExp {
  const parts = lines.map(line => line.trim() === '…' ? '(?:.*\\n)*?' : `${line.trimEnd().split('…').map(quote).join('.*')} *\\n`)
  return new RegExp(`^${parts.join('')}$`)
}

const quote = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
