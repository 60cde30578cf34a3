/** Numbers that are the same on every machine. */
export function sequence (): () => number {
  let x = 12_345
  return () => {
    x = Math.imul(x, 1_664_525) + 1_013_904_223 >>> 0
    return x >>> 8
  }
}
