import { u128, u16, u32, u8 } from '../../../../../codec/primitives.ts'
import { weight } from '../../../../../pallet/weight.ts'
import { currentBlock } from '../arithmetic.ts'
import { ensureMayServe } from '../serving/checks.ts'
import { subtensor } from '../shape.ts'

export const servePrometheus = subtensor.call(5, {
  args: { netuid: u16, version: u32, ip: u128, port: u16, ip_type: u8 },
  docs: 'Announces where the metrics of the signing hotkey can be read.',
  weight: weight(245_000_000n),
  pays: 'No',
  run: (rt, { netuid, ...endpoint }) => {
    const hotkey = rt.signer()
    const last = rt.store.Prometheus.get(netuid, hotkey)?.block ?? 0n
    ensureMayServe(rt, hotkey, { netuid, ...endpoint, last })
    rt.store.Prometheus.put(netuid, hotkey, { block: currentBlock(rt), ...endpoint })
    rt.emit('PrometheusServed', [netuid, hotkey])
  },
})
