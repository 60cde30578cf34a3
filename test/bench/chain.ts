/** The embedded chain by itself, storage included. */
import { blocks } from './blocks.ts'
import { epochs } from './epochs.ts'
import type { Figure } from './measure.ts'
import { reads } from './reads.ts'
import { transfers } from './transfers.ts'
import { week } from './week.ts'

export const chain = async (): Promise<readonly Figure[]> => [...epochs(), ...await blocks(), ...await reads(), ...transfers(), ...await week()]
