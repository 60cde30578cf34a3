import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../../src/chain-sim/codec/type.ts'
import { Execution } from '../../../../src/chain-sim/pallet/execution.ts'
import { metadataV14, metadataV15 } from '../../../../src/chain-sim/pallet/metadata.ts'
import { classic } from '../../../../src/chain-sim/runtimes/classic/index.ts'
import { MemoryState } from '../../../../src/chain-sim/state/memory-state.ts'
import { metadataList, type MetadataList } from '../../../support/metadata-list.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../vectors/${name}`, import.meta.url), 'utf8'))

/** The real runtime, as `scripts/metadata-list.ts` read it from its metadata of versions 14 and 15. */
const real = read('metadata-classic.json') as MetadataList & { readonly v14: Pick<MetadataList, 'extrinsic'> }
const { v14, ...real15 } = real
const lists = {
  14: { ours: metadataList(metadataV14(classic)), real: { ...real15, extrinsic: v14.extrinsic } },
  15: { ours: metadataList(metadataV15(classic)), real: real15 },
} as const

/** Text rather than a value, so that the order counts and that a failure shows the lines that differ. */
const text = (value: unknown) => JSON.stringify(value, null, 1)

describe.each([14, 15] as const)('metadata version %i', version => {
  const { ours, real: theirs } = lists[version]

  test('has the pallets of the real runtime, in their order', () => {
    expect(Object.keys(ours.pallets)).toEqual(Object.keys(theirs.pallets))
  })

  test.each(Object.keys(theirs.pallets))('%s: storage, constants and enums are those of the real pallet', name => {
    expect(text(ours.pallets[name])).toBe(text(theirs.pallets[name]))
  })

  test('means by each type what the real runtime means by it', () => {
    expect(text(ours.types)).toBe(text(Object.fromEntries(Object.keys(ours.types).map(name => [name, theirs.types[name]]))))
  })

  test('extrinsics are written and signed as on the real chain', () => {
    expect(text(ours.extrinsic)).toBe(text(theirs.extrinsic))
  })
})

describe('metadata version 15', () => {
  const { ours, real: theirs } = lists[15]

  test('names every type of the real runtime', () => {
    expect(Object.keys(ours.types)).toEqual(Object.keys(theirs.types))
  })

  test('has the runtime APIs of the real runtime', () => {
    expect(Object.keys(ours.apis ?? {})).toEqual(Object.keys(theirs.apis ?? {}))
  })

  test.each(Object.keys(theirs.apis ?? {}))('%s has the methods of the real API', name => {
    expect(text(ours.apis?.[name])).toBe(text(theirs.apis?.[name]))
  })

  test('has the outer enums of the real runtime', () => {
    expect(text(ours.outerEnums)).toBe(text(theirs.outerEnums))
  })
})

describe('documentation', () => {
  test('tells what every error means: clients show it', () => {
    const silent = classic.pallets.flatMap(({ name, errors }) => Object.entries(errors).filter(([, docs]) => docs.trim() === '').map(([error]) => `${name}.${error}`))
    expect(silent).toEqual([])
  })
})

/** Calls that nobody can write: their proof of ownership is of a type without values. */
const IMPOSSIBLE = ['Grandpa.report_equivocation', 'Grandpa.report_equivocation_unsigned']

interface Dispatch {
  readonly pallet: number
  readonly call: number
  readonly encoded_len_zero_args: number
  readonly class: string
  readonly pays: string
  readonly ref_time: string
  readonly proof_size: string
}

describe('weights, classes and who pays', () => {
  const rt = new Execution(classic, new MemoryState(), { number: 1, parentHash: `0x${'00'.repeat(32)}` })
  const cases = (read('dispatch-info-classic.json') as readonly Dispatch[]).map(each => {
    const bytes = new Uint8Array(each.encoded_len_zero_args)
    bytes.set([each.pallet, each.call])
    const pallet = classic.pallets.find(({ index }) => index === each.pallet)
    const name = Object.entries(pallet?.calls ?? {}).find(([, { index }]) => index === each.call)?.[0]
    return [`${pallet?.name ?? each.pallet}.${name ?? each.call}`, bytes, each] as const
  })

  test('are checked for every call that can be made', () => {
    const ours = classic.pallets.flatMap(({ name, calls }) => Object.keys(calls).map(each => `${name}.${each}`))
    expect(cases.map(([name]) => name).sort()).toEqual(ours.filter(each => !IMPOSSIBLE.includes(each)).sort())
  })

  test.each(cases)('%s, with zeros for arguments, costs what it costs on the real chain', (_, bytes, each) => {
    expect(rt.infoOf(decode(classic.types.call, bytes))).toEqual({
      weight: { ref_time: BigInt(each.ref_time), proof_size: BigInt(each.proof_size) },
      class: each.class,
      pays_fee: each.pays,
    })
  })
})
