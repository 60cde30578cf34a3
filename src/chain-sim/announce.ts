import { removeServerFile, runningServer, serverFileText, serverRunning, writeServerFile, type RunningServer } from '../core/chain/server-file.ts'
import type { Node } from './node.ts'

/** How long a server of the same chain may take to say that it is there, in ms. */
const PATIENCE = 5_000

/** @throws SERVER_RUNNING, SERVER_SILENT */
export async function refuseWhereServed (directory: string): Promise<void> {
  const running = await runningServer(directory, { timeout: PATIENCE })
  if (running !== undefined) throw serverRunning({ directory, ...running })
}

/**
 * Lets the commands of this machine find the server of a chain. Of two servers that begin at once one is refused: whoever replaces a
 * file that nobody stands behind holds the chain meanwhile, and looks whether it is still that file.
 * @throws SERVER_RUNNING, SERVER_SILENT
 */
export async function announce (node: Node, directory: string, server: RunningServer): Promise<{ readonly withdraw: () => void }> {
  for (;;) {
    const seen = serverFileText(directory)
    await refuseWhereServed(directory)
    const text = node.store.write(() => serverFileText(directory) === seen ? writeServerFile(directory, server) : undefined)
    if (text !== undefined) return { withdraw: () => { removeServerFile(directory, text) } }
  }
}
