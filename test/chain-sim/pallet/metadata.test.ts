import { metadata, unifyMetadata } from '@polkadot-api/substrate-bindings'
import { describe, expect, test } from 'vitest'
import { metadataV14, metadataV15 } from '../../../src/chain-sim/pallet/metadata.ts'
import { classic } from '../../../src/chain-sim/runtimes/classic/index.ts'
import { tiny } from '../../support/tiny/runtime.ts'

describe.each([tiny, classic])('the metadata of $name', runtime => {
  test.each([[14, metadataV14], [15, metadataV15]] as const)('version %i is what another implementation reads and writes', (version, make) => {
    const bytes = make(runtime)
    const read = metadata.dec(bytes)
    expect(read.metadata.tag).toBe(`v${version}`)
    expect(Buffer.compare(metadata.enc(read), bytes)).toBe(0)
  })

  test('every field names its type, without which the Python library decodes no call', () => {
    const { lookup } = unifyMetadata(metadata.dec(metadataV14(runtime)))
    const nameless = lookup.flatMap(({ path, def }) => {
      const fields = def.tag === 'composite' ? def.value : def.tag === 'variant' ? def.value.flatMap(({ fields }) => fields) : []
      return fields.filter(({ typeName }) => typeName === undefined || typeName === '').map(({ name }) => `${path.join('::')}.${name}`)
    })
    expect(nameless).toEqual([])
  })

  test('is made once', () => {
    expect(metadataV14(runtime)).toBe(metadataV14(runtime))
  })
})
