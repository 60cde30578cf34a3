/**
 * The list of commands by which a start finds the one that it needs. From the sources it is made of all declarations; the build
 * writes it out (`scripts/listed.js`), so that a start loads the declaration of the command it runs and no other.
 */
import { listed } from '../cli/command.ts'
import { commands as declared } from './index.ts'

export { groups } from './index.ts'

/** Every command, its declaration loaded. */
export const commands = declared.map(listed)
