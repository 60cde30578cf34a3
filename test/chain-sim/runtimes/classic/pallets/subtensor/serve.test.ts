import { describe, expect, test } from 'vitest'
import { toHex } from '../../../../../../src/core/hex.ts'
import { vectors } from '../../../../../core/yuma/support/vectors.ts'
import { account, emptyAt, resultOf, subtensorOf } from '../../support/pallets.ts'

interface Case {
  readonly id: number
  readonly in: { readonly block: string, readonly ip: string, readonly ip_type: number, readonly last_served_block: string, readonly port: number, readonly registered: boolean, readonly serving_rate_limit: string }
  readonly out: { readonly result: string, readonly stored_scale: string | null }
}

const HOTKEY = account(7)
const NETUID = 1

function play ({ in: given }: Case, call: 'serve_axon' | 'serve_prometheus') {
  const rt = emptyAt(Number(given.block))
  const { store } = subtensorOf(rt)
  const axon = call === 'serve_axon'
  const before = { block: BigInt(given.last_served_block), version: 1, ip: 5n, port: 5, ip_type: 4 }
  if (given.registered) store.IsNetworkMember.put(HOTKEY, NETUID, true)
  store.ServingRateLimit.put(NETUID, BigInt(given.serving_rate_limit))
  if (before.block > 0n && axon) store.Axons.put(NETUID, HOTKEY, { ...before, protocol: 0, placeholder1: 0, placeholder2: 0 })
  if (before.block > 0n && !axon) store.Prometheus.put(NETUID, HOTKEY, before)

  const args = { netuid: NETUID, version: 3, ip: BigInt(given.ip), port: given.port, ip_type: given.ip_type }
  const more = axon ? { protocol: 4, placeholder1: 1, placeholder2: 2 } : {}
  const result = resultOf(rt, { pallet: 'SubtensorModule', call, args: { ...args, ...more } }, HOTKEY)
  const stored = axon ? store.Axons.bytes(NETUID, HOTKEY) : store.Prometheus.bytes(NETUID, HOTKEY)
  return { result, stored_scale: stored === undefined ? null : toHex(stored) }
}

describe('announcing endpoints', () => {
  const cases = vectors<Case>('serve')

  test('axons are taken and refused as in the real runtime', () => {
    for (const each of cases) expect(play(each, 'serve_axon'), `case ${each.id}`).toEqual(each.out)
  })

  test('metrics pass the same checks', () => {
    for (const each of cases) expect(play(each, 'serve_prometheus').result, `case ${each.id}`).toEqual(each.out.result)
  })
})
