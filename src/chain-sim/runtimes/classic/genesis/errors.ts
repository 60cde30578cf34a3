/** A genesis configuration that cannot be built from: what is wrong, and where. */
export class InvalidGenesis extends Error {
  override readonly name = 'InvalidGenesis'
}
