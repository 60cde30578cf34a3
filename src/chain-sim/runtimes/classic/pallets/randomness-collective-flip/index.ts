import { boundedVec } from '../../../../codec/composites.ts'
import { h256 } from '../../../../codec/primitives.ts'
import { definePallet } from '../../../../pallet/pallet.ts'
import { value } from '../../../../pallet/storage.ts'
import { dbWeight } from '../../../../pallet/weight.ts'

/** How many parent hashes are kept. */
const RING = 81

const flip = definePallet({
  name: 'RandomnessCollectiveFlip',
  index: 1,
  path: 'pallet_insecure_randomness_collective_flip::pallet',
  storage: { RandomMaterial: value(boundedVec(h256, RING), [], 'A ring of the latest parent hashes.') },
})

/** RandomnessCollectiveFlip: keeps the latest parent hashes, from which nothing here draws anything. */
export const RandomnessCollectiveFlip = flip.with({}, {
  onInitialize: ({ store: { RandomMaterial }, block }) => {
    RandomMaterial.mutate(ring => ring.length < RING ? [...ring, block.parentHash] : ring.with((block.number - 1) % RING, block.parentHash))
    return dbWeight(1, 1)
  },
})
