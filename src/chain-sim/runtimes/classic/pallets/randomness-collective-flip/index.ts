import { fromHex } from '../../../../../core/hex.ts'
import { boundedVec, compact } from '../../../../codec/composites.ts'
import { h256, u32 } from '../../../../codec/primitives.ts'
import { encode } from '../../../../codec/type.ts'
import { definePallet } from '../../../../pallet/pallet.ts'
import { value } from '../../../../pallet/storage.ts'
import { dbWeight } from '../../../../pallet/weight.ts'

/** How many parent hashes are kept. */
const RING = 81
const HASH_BYTES = 32

const flip = definePallet({
  name: 'RandomnessCollectiveFlip',
  index: 1,
  path: 'pallet_insecure_randomness_collective_flip::pallet',
  storage: { RandomMaterial: value(boundedVec(h256, RING), [], 'A ring of the latest parent hashes.') },
})

const length = compact(u32)

/** How many bytes tell the length of the ring: one up to 63 hashes, then two. */
const lengthBytes = (count: number) => count < 64 ? 1 : 2

/** The ring with another hash in it. Its bytes are shifted about as they are: this is done in every block, and nobody reads it. */
function withHash (ring: Uint8Array, hash: Uint8Array, block: number): Uint8Array {
  const count = ring.length === 0 ? 0 : Math.floor(ring.length / HASH_BYTES)
  if (count === RING) {
    const next = new Uint8Array(ring)
    next.set(hash, lengthBytes(RING) + (block - 1) % RING * HASH_BYTES)
    return next
  }
  // A plain array: the slice of a Buffer shares its memory, and stored bytes never change.
  return new Uint8Array(Buffer.concat([encode(length, count + 1), ring.subarray(count === 0 ? ring.length : lengthBytes(count)), hash]))
}

/** RandomnessCollectiveFlip: keeps the latest parent hashes, from which nothing here draws anything. */
export const RandomnessCollectiveFlip = flip.with({}, {
  onInitialize: ({ store: { RandomMaterial }, block }) => {
    RandomMaterial.putBytes(withHash(RandomMaterial.bytes() ?? new Uint8Array(), fromHex(block.parentHash), block.number))
    return dbWeight(1, 1)
  },
})
