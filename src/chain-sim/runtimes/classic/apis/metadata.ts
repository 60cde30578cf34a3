import { newtype, option, vec } from '../../../codec/composites.ts'
import { bytes, u32 } from '../../../codec/primitives.ts'
import { method, type RuntimeApi } from '../../../pallet/api.ts'
import { metadataV14, metadataV15 } from '../../../pallet/metadata.ts'
import type { Runtime } from '../../../pallet/runtime.ts'

const OpaqueMetadata = newtype('sp_core::OpaqueMetadata', bytes)

const VERSIONS: Readonly<Record<number, (runtime: Runtime) => Uint8Array>> = { 14: metadataV14, 15: metadataV15 }

export const Metadata: RuntimeApi = {
  name: 'Metadata',
  docs: 'What clients must know of the runtime.',
  methods: {
    metadata: method({ docs: 'The metadata, version 14.', inputs: {}, output: OpaqueMetadata, run: rt => metadataV14(rt.runtime) }),
    metadata_at_version: method({
      docs: 'The metadata in a version, where there is one.',
      inputs: { version: u32 },
      output: option(OpaqueMetadata),
      run: (rt, { version }) => VERSIONS[version]?.(rt.runtime),
    }),
    metadata_versions: method({ docs: 'The versions of metadata that there are.', inputs: {}, output: vec(u32), run: () => Object.keys(VERSIONS).map(Number) }),
  },
}
