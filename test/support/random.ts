/** Random bytes that are none. */
import { createHash } from 'node:crypto'

/** The same bytes in every run, other ones at every call. */
export function countingRandom (seed = 0): (length: number) => Uint8Array {
  let calls = 0
  return length => {
    calls += 1
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) => createHash('sha256').update(`${seed}/${calls}/${block}`).digest())
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
  }
}
