import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../../src/chain-sim/codec/type.ts'
import { Execution } from '../../../../src/chain-sim/pallet/execution.ts'
import { classic } from '../../../../src/chain-sim/runtimes/classic/index.ts'
import { MemoryState } from '../../../../src/chain-sim/state/memory-state.ts'

/** What the real runtime answers for each call with zeros for arguments; `length` is that of the encoded call. */
type Info = [pallet: number, call: number, dispatchClass: string, pays: string, refTime: string, proofSize: string, length: number]

const infos = JSON.parse(readFileSync(new URL('../../../vectors/dispatch-info.json', import.meta.url), 'utf8')) as Info[]
const rt = new Execution(classic, new MemoryState(), { number: 1, parentHash: `0x${'00'.repeat(32)}` })

describe('what calls cost', () => {
  test.each(classic.pallets.map(({ name, index }) => ({ name, index })))('$name: weight, class and who pays are the real ones', ({ index }) => {
    for (const [pallet, call, dispatchClass, pays, refTime, proofSize, length] of infos.filter(([each]) => each === index)) {
      const bytes = new Uint8Array(length)
      bytes.set([pallet, call])
      const decoded = decode(classic.types.call, bytes)
      const expected = { weight: { ref_time: BigInt(refTime), proof_size: BigInt(proofSize) }, class: dispatchClass, pays_fee: pays }
      expect(rt.infoOf(decoded), `${decoded.pallet}.${decoded.call}`).toEqual(expected)
    }
  })

  test('every call is among them, but for reports that zeros cannot be', () => {
    const declared = classic.pallets.flatMap(({ name, index, calls }) => Object.entries(calls).map(([call, declared]) => ({ name: `${name}.${call}`, key: `${index}.${declared.index}` })))
    const known = new Set(infos.map(([pallet, call]) => `${pallet}.${call}`))
    expect(declared.filter(({ key }) => !known.has(key)).map(({ name }) => name)).toEqual(['Grandpa.report_equivocation', 'Grandpa.report_equivocation_unsigned'])
    expect(declared.length).toBe(infos.length + 2)
  })
})
