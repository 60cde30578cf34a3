/** A process that computes a key for hours, says so, and exits as the program does when it is interrupted. */
import { stretch } from '../../../src/core/wallet/stretch.ts'

process.once('SIGINT', () => { process.exit(130) })
process.stdout.write('begun\n')
await stretch('x', { kind: 'pbkdf2', salt: new Uint8Array(16), rounds: 2 ** 31 - 1 }, 32)
