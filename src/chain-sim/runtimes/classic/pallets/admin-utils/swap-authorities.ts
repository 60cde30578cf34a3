import { boundedVec, vec } from '../../../../codec/composites.ts'
import { variant } from '../../../../codec/variant.ts'
import { encode } from '../../../../codec/type.ts'
import { addWeights, dbWeight, weight } from '../../../../pallet/weight.ts'
import { aura, AuraId, MAX_AUTHORITIES } from '../aura/shape.ts'
import { AURA_ENGINE } from '../aura/slot.ts'
import { system } from '../system/shape.ts'
import { adminUtils } from './shape.ts'

/** What Aura says in a header of its authors. */
const ConsensusLog = variant('sp_consensus_aura::ConsensusLog', { AuthoritiesChange: [vec(AuraId)] }, { AuthoritiesChange: 1 })

/** Nobody is not a list of authors: nothing changes then, and the call succeeds. */
export const swapAuthorities = adminUtils.call(0, {
  args: { new_authorities: boundedVec(AuraId, MAX_AUTHORITIES) },
  docs: 'Sets who authors blocks.',
  weight: ({ new_authorities }) => addWeights(weight(20_410_228n + 199_399n * BigInt(new_authorities.length), 1_127n), dbWeight(1, 2)),
  run: (rt, { new_authorities }) => {
    rt.ensureRoot()
    if (new_authorities.length === 0) return
    rt.of(aura).store.Authorities.put(new_authorities)
    const said = encode(ConsensusLog, { type: 'AuthoritiesChange' as const, value: new_authorities })
    rt.of(system).store.Digest.mutate(({ logs }) => ({ logs: [...logs, { type: 'Consensus', value: [AURA_ENGINE, said] }] }))
  },
})
