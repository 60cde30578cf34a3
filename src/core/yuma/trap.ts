/** Where the real runtime cannot go on. */

/**
 * The runtime panics here: division by zero, an index past the end, vectors of different length. In an extrinsic this undoes
 * the extrinsic; in the block step it stops the chain. Only the chain catches it; it is never shown to a person as it is.
 */
export class RuntimeTrap extends Error {
  override readonly name = 'RuntimeTrap'
}
