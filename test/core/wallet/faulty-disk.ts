/** A disk that fails at a chosen operation: full for a moment, or gone for good as when the process is killed there. */
import { systemDisk, type Disk } from '../../../src/core/disk.ts'

/** `full`: this operation of those that take room fails, later ones work. `killed`: nothing works from here on, and a file being made is cut. */
export type Fault = 'full' | 'killed'

export interface FaultyDisk extends Disk {
  /** Whether the chosen operation was reached. */
  readonly failed: () => boolean
}

const TAKES_ROOM = ['create', 'link', 'copy', 'rename', 'makeDirectory']

const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

export function faultyDisk (at: number, fault: Fault, fail: () => void = () => undefined): FaultyDisk {
  let count = 0
  let failed = false
  const guarded = <Args extends readonly unknown[], Result>(name: string, operation: (...args: Args) => Promise<Result>) => async (...args: Args): Promise<Result> => {
    if (fault === 'full' && !TAKES_ROOM.includes(name)) return await operation(...args)
    const mine = count
    count += 1
    if (mine === at || (failed && fault === 'killed')) {
      if (mine === at && fault === 'killed' && name === 'create') await systemDisk.create(args[0] as string, (args[1] as Uint8Array).subarray(0, 10))
      failed = true
      fail()
      throw full()
    }
    return await operation(...args)
  }
  const operations = Object.fromEntries(Object.entries(systemDisk).map(([name, operation]) => [name, guarded(name, operation as (...args: unknown[]) => Promise<unknown>)]))
  return { ...operations as unknown as Disk, failed: () => failed }
}
