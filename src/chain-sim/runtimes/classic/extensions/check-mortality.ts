import { newtype } from '../../../codec/composites.ts'
import { h256 } from '../../../codec/primitives.ts'
import type { Hex } from '../../../../core/hex.ts'
import { system } from '../pallets/system/shape.ts'
import { birthOf, deathOf, Era } from '../types/era.ts'
import { invalid, type Extension } from './extension.ts'

/** How long what never ceases to be valid stays so. */
export const FOREVER = 0xffff_ffff_ffff_ffffn

/** A transaction may be valid for a while only: it signs the hash of the block with which that began. @throws AncientBirthBlock */
export const CheckMortality: Extension<Era, Hex> = {
  identifier: 'CheckMortality',
  extra: newtype('frame_system::extensions::check_mortality::CheckMortality', Era, [{ name: 'T' }]),
  additional: h256,
  signed: (rt, era) => {
    const { BlockHash } = rt.scope(system).store
    const birth = birthOf(era, rt.block.number)
    if (!BlockHash.has(birth)) throw invalid('AncientBirthBlock')
    return BlockHash.get(birth)
  },
  validate: (rt, _transaction, era) => {
    const death = deathOf(era, rt.block.number)
    return { longevity: death === undefined ? FOREVER : BigInt(death - rt.block.number) }
  },
}
