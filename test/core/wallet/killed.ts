/** A process that kills itself in the middle of overwriting a key: arguments are the directory of wallets and the operation. */
import { createHotkey } from '../../../src/core/wallet/create.ts'
import { faultyDisk } from './faulty-disk.ts'
import { countingRandom } from '../../support/random.ts'
import { quickly } from './quickly.ts'

const [root = '', at = ''] = process.argv.slice(2)
const disk = faultyDisk(Number(at), 'killed', () => { process.kill(process.pid, 'SIGKILL') })
await createHotkey({ root, name: 'ada', hotkey: 'miner', source: { uri: '//Bob' }, password: 'onyx barley sofa', overwrite: true, random: countingRandom(), derive: quickly, disk })
