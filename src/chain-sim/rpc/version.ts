import type { RuntimeVersion } from '../pallet/version.ts'

/** A runtime's version as clients read it. */
export const versionJson = (version: RuntimeVersion) => ({
  specName: version.spec_name,
  implName: version.impl_name,
  authoringVersion: version.authoring_version,
  specVersion: version.spec_version,
  implVersion: version.impl_version,
  apis: version.apis,
  transactionVersion: version.transaction_version,
  stateVersion: version.state_version,
})

/** The same as the newer specification has it, where the APIs stand in an object. */
export const specJson = (version: RuntimeVersion) => ({
  specName: version.spec_name,
  implName: version.impl_name,
  specVersion: version.spec_version,
  implVersion: version.impl_version,
  transactionVersion: version.transaction_version,
  apis: Object.fromEntries(version.apis),
})
