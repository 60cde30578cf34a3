/**
 * A JSON-RPC method that nodes of one runtime have besides those of every node: a function of a runtime API with JSON in place
 * of SCALE. The function's inputs are its parameters, in their order, with the block to ask at behind them. Numbers are JSON
 * numbers, and bytes are lists of numbers.
 */
export interface WireMethod {
  /** The function, as `Trait_method`. */
  readonly api: string
  /** What a client is told that it cannot get when the function fails, such as `delegates info`. */
  readonly subject: string
}
