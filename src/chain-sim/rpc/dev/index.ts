/** Control of a development chain. Names and meanings are those of chopsticks where it has them. */
export * from './advance.ts'
export * from './blocks.ts'
export * from './dry-run.ts'
export * from './fund.ts'
export * from './impersonate.ts'
export * from './service.ts'
export * from './set-storage.ts'
export * from './snapshots.ts'
