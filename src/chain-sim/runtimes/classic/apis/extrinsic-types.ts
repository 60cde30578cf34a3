import { struct, tuple, vec } from '../../../codec/composites.ts'
import { bytes } from '../../../codec/primitives.ts'
import { encode, type Type } from '../../../codec/type.ts'
import { Header } from '../../../block/header.ts'
import { FORMAT } from '../format.ts'

const { extrinsic: { address, signature, extensions }, types: { call } } = FORMAT

/** An extrinsic in the inputs of an API: its value here is all its bytes, the length prefix included, as blocks hold them. */
export const UncheckedExtrinsic: Type<Uint8Array> = {
  write: (writer, value) => { writer.raw(value) },
  read: reader => encode(bytes, bytes.read(reader)),
  describe: () => ({
    tag: 'composite',
    path: 'sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic',
    params: [
      { name: 'Address', type: address },
      { name: 'Call', type: call },
      { name: 'Signature', type: signature },
      { name: 'Extra', type: tuple(...extensions.map(extension => extension.extra)) },
    ],
    fields: [{ type: bytes }],
  }),
}

/** A block with its body. */
export const Block = struct('sp_runtime::generic::block::Block', { header: Header, extrinsics: vec(UncheckedExtrinsic) },
  [{ name: 'Header', type: Header }, { name: 'Extrinsic', type: UncheckedExtrinsic }])
