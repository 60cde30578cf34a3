import { u128, u16, u32, u8 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { currentBlock } from '../arithmetic.ts'
import { ensureMayServe } from '../serving/checks.ts'
import { subtensor } from '../shape.ts'

export const serveAxon = subtensor.call(4, {
  args: { netuid: u16, version: u32, ip: u128, port: u16, ip_type: u8, protocol: u8, placeholder1: u8, placeholder2: u8 },
  docs: 'Announces where the axon of the signing hotkey listens.',
  weight: weight(246_000_000n),
  pays: 'No',
  run: (rt, { netuid, ...endpoint }) => {
    const hotkey = rt.signer()
    const last = rt.store.Axons.get(netuid, hotkey)?.block ?? 0n
    ensureMayServe(rt, hotkey, { netuid, ...endpoint, last })
    rt.store.Axons.put(netuid, hotkey, { block: currentBlock(rt), ...endpoint })
    rt.emit('AxonServed', [netuid, hotkey])
  },
})
