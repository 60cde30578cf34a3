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
  const lines: string[] = []
  let current = indent
  for (const word of line.trimStart().split(' ')) {
    const longer = current === indent ? `${indent}${word}` : `${current} ${word}`
    if (longer.length <= width || current === indent) {
      current = longer
    } else {
      lines.push(current)
      current = `${indent}${word}`
    }
  }
  return [...lines, current].join('\n')
}
