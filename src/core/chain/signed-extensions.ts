/** The chains' own signed extensions, in 2024 and today, add nothing to a transaction; naming them keeps the library from warning. */
export const SIGNED_EXTENSIONS = Object.fromEntries([
  'CheckNonZeroSender', 'SubtensorSignedExtension', 'CommitmentsSignedExtension',
  'SudoTransactionExtension', 'CheckShieldedTxValidity', 'SubtensorTransactionExtension', 'DrandPriority',
].map(name => [name, { extrinsic: {}, payload: {} }]))
