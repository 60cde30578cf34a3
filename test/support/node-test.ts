/** Tests that each have a node of the tiny runtime to themselves, reached over one transport. */
import { test } from 'vitest'
import { asking } from './ask.ts'
import { openLine, type Said } from './line.ts'
import { tinyNode, type Transport } from './node.ts'

/**
 * A `test` whose functions take what they use, and leave the closing to it:
 * `node`, which has made so many `blocks` before any client comes; `ask`, which resolves to what a method answers;
 * `line`, all that the node says in its order; `answer` and `event`, the next thing said on the line, after a request or of a stream.
 * What a test does not take is not opened.
 */
export const nodeTest = (transport: Transport, { blocks = 0 }: { readonly blocks?: number } = {}) => test
  .extend('node', () => {
    const node = tinyNode()
    if (blocks > 0) node.seal({ count: blocks })
    return node
  })
  .extend('ask', async ({ node }, { onCleanup }) => {
    const { ask, close } = await asking(node, transport)
    onCleanup(close)
    return ask
  })
  .extend('line', async ({ node }, { onCleanup }) => {
    const line = await openLine(node, transport)
    onCleanup(line.close)
    return line
  })
  .extend('answer', ({ line }) => async (method: string, ...params: readonly unknown[]): Promise<Said> => {
    line.ask(method, ...params)
    return line.next()
  })
  .extend('event', ({ line }) => async (): Promise<Said> => (await line.next()).params.result)
