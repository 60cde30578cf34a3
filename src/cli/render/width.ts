/** How wide texts are on a terminal: letters of some scripts take two places, combining marks none. */
import stringWidth from 'fast-string-width'

export const widthOf = (text: string): number => stringWidth(text)

/** Fewer letters than these at the end of a shortened address tell nothing. */
const SHORTEST_END = 3

/** A text of at most a width: its end is replaced by an ellipsis, but of an address that is shortened already the end is kept. */
export function cut (text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const begin = /^\S+…(?=\S)/.exec(text)?.[0]
  const end = width - (begin?.length ?? width)
  if (begin !== undefined && end >= SHORTEST_END && !text.includes(' ')) return begin + text.slice(-end)
  let kept = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (widthOf(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept.replace(/…$/, '')}…`
}
