import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow between two full collections of garbage, in percent of what was in use. */
const GROWTH = 50

/**
 * Has the engine collect its garbage before it fills several times what is in use, which is its way where much is made and dropped quickly:
 * making blocks for long took twice the memory, and hardly less time. The engine looks at the setting whenever it collects, so it may
 * be changed while it runs.
 */
export function boundHeapGrowth (): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
