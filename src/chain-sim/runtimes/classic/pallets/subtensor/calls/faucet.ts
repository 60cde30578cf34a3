import { bytes, u64 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { saturatingAdd } from '../arithmetic.ts'
import { addBalance } from '../currency.ts'
import { useWork } from '../registration/pow.ts'
import { subtensor } from '../shape.ts'

const DIFFICULTY = 1_000_000n
/** Rao for each proof of work. */
const GIFT = 100_000_000_000n

/** Only in runtimes that are built with `pow-faucet`. */
export const faucet = subtensor.call(60, {
  args: { block_number: u64, nonce: u64, work: bytes },
  docs: 'Gives the signer 100 TAO for a proof of work, on chains that have a faucet.',
  weight: weight(2_966_000_000n),
  pays: 'No',
  run: (rt, work) => {
    if (!rt.features.has('pow-faucet')) rt.fail('FaucetDisabled')
    const coldkey = rt.signer()
    useWork(rt, work, coldkey, DIFFICULTY)
    rt.store.TotalIssuance.mutate(issued => saturatingAdd(issued, GIFT))
    addBalance(rt, coldkey, GIFT)
    rt.emit('Faucet', [coldkey, GIFT])
  },
})
