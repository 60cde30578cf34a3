import type { ReadAt } from '../chain.ts'
import { rao, type Rao } from '../../amount.ts'

/** What an account must keep to exist; 0 where the chain knows no such thing. */
export const existentialDeposit = (at: ReadAt): Rao => rao(BigInt(String(at.consts['balances']?.['existentialDeposit'] ?? 0)))
