/** What a storage key became at a block: a value, or null when it was removed. */
export interface Version {
  readonly number: number
  readonly value: Uint8Array | null
}

/** How many versions of a key were there at block `number`; `versions` are in block order. */
export function countUpTo (versions: readonly Version[], number: number): number {
  let low = 0
  let high = versions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const version = versions[middle]
    if (version && version.number <= number) low = middle + 1
    else high = middle
  }
  return low
}
