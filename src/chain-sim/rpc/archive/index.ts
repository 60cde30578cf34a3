/** The whole past of the chain: blocks, what stood behind them, and what changed between them. */
export * from './blocks.ts'
export * from './storage.ts'
export * from './storage-diff.ts'
