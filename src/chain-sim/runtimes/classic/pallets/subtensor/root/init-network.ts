import { U64_MAX, incrementU16 } from '../arithmetic.ts'
import type { Rt } from '../shape.ts'

/** 0.97 of 2⁶⁴ − 1. */
const ADJUSTMENT_ALPHA = 17_893_341_751_498_265_066n

/** Makes a subnet with the parameters that new ones have. What an earlier subnet of this netuid left behind stays otherwise. */
export function initNetwork (rt: Rt, netuid: number, tempo: number): void {
  const { store } = rt
  store.SubnetworkN.put(netuid, 0)
  store.NetworksAdded.put(netuid, true)
  store.Tempo.put(netuid, tempo)
  store.NetworkModality.put(netuid, 0)
  store.TotalNetworks.mutate(incrementU16)
  setFirstParameters(rt, netuid)
  spellOutDefaults(rt, netuid)
}

function setFirstParameters (rt: Rt, netuid: number): void {
  const { store } = rt
  store.NetworkRegistrationAllowed.put(netuid, true)
  rt.emit('RegistrationAllowed', [netuid, true])
  store.MaxAllowedUids.put(netuid, 256)
  rt.emit('MaxAllowedUidsSet', [netuid, 256])
  store.MaxAllowedValidators.put(netuid, 64)
  rt.emit('MaxAllowedValidatorsSet', [netuid, 64])
  store.MinAllowedWeights.put(netuid, 1)
  rt.emit('MinAllowedWeightSet', [netuid, 1])
  store.MaxWeightsLimit.put(netuid, 65_535)
  rt.emit('MaxWeightLimitSet', [netuid, 65_535])
  store.AdjustmentInterval.put(netuid, 360)
  rt.emit('AdjustmentIntervalSet', [netuid, 360])
  store.TargetRegistrationsPerInterval.put(netuid, 1)
  rt.emit('RegistrationPerIntervalSet', [netuid, 1])
  store.AdjustmentAlpha.put(netuid, ADJUSTMENT_ALPHA)
  rt.emit('AdjustmentAlphaSet', [netuid, ADJUSTMENT_ALPHA])
  store.ImmunityPeriod.put(netuid, 5_000)
  rt.emit('ImmunityPeriodSet', [netuid, 5_000])
  store.MinBurn.put(netuid, 1n)
  rt.emit('MinBurnSet', [netuid, 1n])
  store.MinDifficulty.put(netuid, U64_MAX)
  rt.emit('MinDifficultySet', [netuid, U64_MAX])
  store.MaxDifficulty.put(netuid, U64_MAX)
  rt.emit('MaxDifficultySet', [netuid, U64_MAX])
}

/** Stores the defaults of some items, so that clients that read entries find them. Genesis does so too. */
export function spellOutDefaults ({ store }: Rt, netuid: number): void {
  const numbers = [
    store.Tempo, store.Kappa, store.MaxAllowedUids, store.ImmunityPeriod, store.ActivityCutoff, store.MaxWeightsLimit, store.MinAllowedWeights,
    store.RegistrationsThisInterval, store.POWRegistrationsThisInterval, store.BurnRegistrationsThisInterval,
  ]
  for (const item of numbers) if (!item.has(netuid)) item.put(netuid, item.get(netuid))
  for (const item of [store.Difficulty, store.EmissionValues]) if (!item.has(netuid)) item.put(netuid, item.get(netuid))
}
