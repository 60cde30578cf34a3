/** Builds the bundle once before the tests, for those that run the program as people do: as a process. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The program as it is installed. */
export const PROGRAM = `${root}bin/btcli.js`

export default function setup (): void {
  execFileSync(process.execPath, [`${root}scripts/build.js`], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
