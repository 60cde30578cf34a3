import { createHash } from 'node:crypto'
import { fromHex, toHex, type Hex } from '../../core/hex.ts'
import { decode } from '../codec/type.ts'
import { blockOf, Header } from '../block/header.ts'
import { FieldReader, FieldWriter } from '../state/lmdb/fields.ts'
import { isIdentity } from '../state/lmdb/chain-record.ts'
import { decodeBlock, encodeBlock } from '../state/lmdb/records.ts'
import type { Changes } from '../state/state.ts'
import type { ChainIdentity, SealedBlock, StoredBlock } from '../state/store.ts'

/** A chain as a file holds it: its beginning, the whole state behind one block, and the blocks after that with what they changed. */
export interface Snapshot {
  readonly identity: ChainIdentity
  readonly genesis: StoredBlock
  readonly base: StoredBlock
  readonly state: Changes
  readonly blocks: readonly SealedBlock[]
}

/** The same while it is written: the blocks are asked for one after the other. */
export interface SnapshotSource extends Omit<Snapshot, 'blocks'> {
  readonly blocks: Iterable<SealedBlock>
  readonly head: StoredBlock
}

/** The first line of the file, once it is unpacked; the number is that of the format. */
export const MAGIC = 'btcli-snapshot 1\n'
const DIGEST = 32

/**
 * The bytes of a snapshot before they are packed: the line `btcli-snapshot 1`; a line of JSON about the chain; then fields, of which
 * numbers are LEB128 and byte strings follow their length: the genesis block, the number of the base block and the block, how many
 * entries its state has and each one's key and value, how many blocks follow, and each of them with the number of its changes and each
 * one's key, then 0 or the length of the value plus 1 and the value. A block is its hash, its header and its extrinsics. At the
 * end stands the SHA-256 of all before.
 */
export function * snapshotBytes ({ identity, genesis, base, state, blocks, head }: SnapshotSource): Generator<Uint8Array> {
  const hash = createHash('sha256')
  const hashed = (bytes: Uint8Array) => {
    hash.update(bytes)
    return bytes
  }
  const about = { ...identity, genesisHash: genesis.hash, firstBlock: base.number, block: head.number, blockHash: head.hash }
  yield hashed(Buffer.from(`${MAGIC}${JSON.stringify(about)}\n`))
  const first = new FieldWriter().bytes(encodeBlock(genesis)).number(base.number).bytes(encodeBlock(base)).number(state.size)
  for (const [key, value] of state) first.bytes(fromHex(key)).bytes(value ?? new Uint8Array())
  yield hashed(first.number(head.number - base.number).done())
  let last = base
  for (const { block, changes } of blocks) {
    if (block.number > head.number) break
    last = block
    const record = new FieldWriter().bytes(encodeBlock(block)).number(changes.size)
    for (const [key, value] of changes) {
      record.bytes(fromHex(key)).number(value === null ? 0 : value.length + 1)
      if (value !== null) record.raw(value)
    }
    yield hashed(record.done())
  }
  if (last.hash !== head.hash) throw new Error('the chain went back meanwhile')
  yield hash.digest()
}

/** Reads a snapshot that is unpacked. @throws Error that says what is wrong */
export function parseSnapshot (bytes: Uint8Array): Snapshot {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (text.subarray(0, MAGIC.length).toString() !== MAGIC) throw new Error(/^btcli-snapshot \d+\n/.test(text.subarray(0, 40).toString()) ? 'it is of another version' : 'it is none')
  const body = bytes.subarray(0, -DIGEST)
  if (!createHash('sha256').update(body).digest().equals(text.subarray(-DIGEST))) throw new Error('it is damaged: its check sum is another')
  const line = text.indexOf('\n', MAGIC.length)
  const identity = identityIn(text.subarray(MAGIC.length, line).toString())
  const fields = new FieldReader(body.subarray(line + 1))
  const genesis = decodeBlock(0, fields.bytes())
  const base = decodeBlock(fields.number(), fields.bytes())
  const state = new Map<Hex, Uint8Array>()
  for (let left = fields.number(); left > 0; left--) state.set(toHex(fields.bytes()), fields.bytes())
  const blocks: SealedBlock[] = []
  const count = fields.number()
  for (let number = base.number + 1; number <= base.number + count; number++) blocks.push(sealedBlock(number, fields))
  checkLine([genesis, ...base.number === 0 ? [] : [base], ...blocks.map(({ block }) => block)])
  return { identity, genesis, base, state, blocks }
}

function sealedBlock (number: number, fields: FieldReader): SealedBlock {
  const block = decodeBlock(number, fields.bytes())
  const changes = new Map<Hex, Uint8Array | null>()
  for (let left = fields.number(); left > 0; left--) {
    const key = toHex(fields.bytes())
    const size = fields.number()
    changes.set(key, size === 0 ? null : fields.raw(size - 1))
  }
  return { block, changes }
}

function identityIn (json: string): ChainIdentity {
  const about = JSON.parse(json) as unknown
  if (!isIdentity(about)) throw new Error('it does not say what chain it is of')
  const { runtime, preset, options } = about
  return { runtime, preset, options }
}

/** Each block is what its hash says, and follows the one before. */
function checkLine (blocks: readonly StoredBlock[]): void {
  blocks.forEach((block, at) => {
    const header = decode(Header, block.header)
    const before = blocks[at - 1]
    if (blockOf(header, []).hash !== block.hash || header.number !== block.number) throw new Error(`block ${block.number} is not the one that its hash names`)
    if (before?.number === block.number - 1 && header.parent_hash !== before.hash) throw new Error(`block ${block.number} does not follow the one before`)
  })
}
