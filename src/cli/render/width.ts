/** How wide texts are on a terminal: letters of some scripts take two places, combining marks none. */
import stringWidth from 'fast-string-width'

export const widthOf = (text: string): number => stringWidth(text)

/** A text of at most a width, its end replaced by an ellipsis where it is cut. */
export function cut (text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (widthOf(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept.replace(/…$/, '')}…`
}
