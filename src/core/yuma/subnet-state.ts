/** What an epoch reads and what it leaves behind, as plain arrays: the chain fills one in from storage and writes the other back. */

/** One validator's weights or bonds as pairs in one flat array: uid, value, uid, value … in stored order. Uids do not repeat. */
export type PairRow = Uint16Array

/** Rows by uid. `undefined`, or a list that ends early, means that the uid has no entry. Rows from n on are ignored. */
export type Rows = ReadonlyArray<PairRow | undefined>

/** True or 1 is yes: a decoded `Vec<bool>` fits, and so do its bytes. */
export type Flags = ArrayLike<boolean | number>

/**
 * A subnet at the moment of its epoch. Vectors are by uid, 0 to n − 1. Block numbers are JavaScript numbers (below 2⁵³);
 * amounts and u64 parameters are bigints. Nothing is changed by the epoch.
 */
export interface SubnetState {
  /** SubnetworkN: how many uids there are. */
  readonly n: number
  /** The block being built. */
  readonly block: number
  /** The uids in the order in which Keys iterates (0, 256, 512, …, 1, 257 …): emission is handed out in this order. */
  readonly hotkeyOrder: ArrayLike<number>
  /** TotalHotkeyStake of each uid's hotkey in rao; 0 where Keys has none. A `bigint[]` or a `BigUint64Array`. */
  readonly stake: ArrayLike<bigint>
  /** Weights as set, u16; entries for uids from n on are ignored. */
  readonly weights: Rows
  /** Bonds as the last epoch left them, u16. */
  readonly bonds: Rows
  readonly lastUpdate: ArrayLike<number>
  /** 0 where Keys has no hotkey. */
  readonly blockAtRegistration: ArrayLike<number>
  /** As the previous epoch left them: they decide who is heard in this one. */
  readonly validatorPermit: Flags
  /** In blocks, u16. */
  readonly activityCutoff: number
  /** u16, 65535 is the whole stake. */
  readonly kappa: number
  /** u64 in millionths; more than 1,000,000 is possible and makes the newest bonds count negatively. */
  readonly bondsMovingAverage: bigint
  /** u16. */
  readonly maxAllowedValidators: number
  /** What this epoch hands out, in rao (u64). */
  readonly emission: bigint
}

/** One hotkey's part of the emission, in rao, as LoadedEmission keeps it. */
export interface EmissionShare {
  readonly uid: number
  readonly server: bigint
  readonly validator: bigint
}

/** Everything that an epoch writes. Vectors are by uid. Weights and LastUpdate are never touched. */
export interface EpochResult {
  readonly active: boolean[]
  readonly validatorPermit: boolean[]
  readonly rank: Uint16Array
  readonly trust: Uint16Array
  readonly consensus: Uint16Array
  readonly incentive: Uint16Array
  readonly dividends: Uint16Array
  readonly validatorTrust: Uint16Array
  readonly pruningScores: Uint16Array
  /** Server and validator emission together, in rao. */
  readonly emission: bigint[]
  /** Bonds to be stored, by uid, uids ascending within a row; an empty row is stored too. `undefined`: this uid's entry stays as it is. */
  readonly bonds: Array<PairRow | undefined>
  /** In `hotkeyOrder`. */
  readonly shares: EmissionShare[]
}
