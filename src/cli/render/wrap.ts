/**
 * Breaks prose between words so that no line is wider than the terminal; lines keep their indentation. A word that is
 * wider than that (an address, a path) stands whole, for it will be copied.
 *
 * @param width characters in a line; undefined where no terminal reads the text, which then stays as it is
 */
export function wrap (text: string, width: number | undefined): string {
  return width === undefined ? text : text.split('\n').map(line => wrapLine(line, width)).join('\n')
}

function wrapLine (line: string, width: number): string {
  if (lengthOf(line) <= width) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  return fill(line.trimStart().split(' '), width - indent.length).map(text => indent + text).join('\n')
}

/** Lines of words, each as long as fits; a word that is too wide has a line of its own. */
export function fill (words: readonly string[], width: number): string[] {
  const lines: string[] = []
  let current: string | undefined
  for (const word of words) {
    if (current !== undefined && lengthOf(current) + 1 + lengthOf(word) > width) {
      lines.push(current.trimEnd())
      current = word
    } else {
      // Two spaces between words are an empty word, which no line begins with.
      current = current === undefined || (current === '' && lines.length > 0) ? word : `${current} ${word}`
    }
  }
  return [...lines, current ?? '']
}

/** Characters that take a place: colours take none. */
// eslint-disable-next-line no-control-regex -- colours begin with it
const lengthOf = (text: string): number => text.replace(/\u001b\[[\d;]*m/g, '').length
