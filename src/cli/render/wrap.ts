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
  if (line.length <= width) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  return fill(line.trimStart().split(' '), width - indent.length).map(text => indent + text).join('\n')
}

/** Lines of words, each as long as fits; a word that is too wide has a line of its own. */
export function fill (words: readonly string[], width: number): string[] {
  const lines: string[] = []
  let current: string | undefined
  for (const word of words) {
    if (current !== undefined && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current === undefined ? word : `${current} ${word}`
    }
  }
  return [...lines, current ?? '']
}
