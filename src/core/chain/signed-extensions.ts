/** The chain's own signed extensions add nothing to a transaction; naming them keeps the library from warning. */
export const SIGNED_EXTENSIONS = Object.fromEntries(
  ['CheckNonZeroSender', 'SubtensorSignedExtension', 'CommitmentsSignedExtension'].map(name => [name, { extrinsic: {}, payload: {} }]))
