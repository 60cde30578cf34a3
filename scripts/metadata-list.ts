/**
 * Writes the list against which the metadata of a runtime is checked, from the metadata of the real one:
 *
 *   npx tsx scripts/metadata-list.ts metadata-v14.hex metadata-v15.hex > test/vectors/metadata-classic.json
 *
 * The files hold hex, as a node's `state_getMetadata` and `Metadata_metadata_at_version` answer it, without a length before it.
 */
import { readFileSync } from 'node:fs'
import { fromHex } from '../src/core/hex.ts'
import { metadataList } from '../test/support/metadata-list.ts'

const [v14, v15] = process.argv.slice(2).map(file => {
  const hex = readFileSync(file, 'utf8').trim()
  return metadataList(fromHex(hex.startsWith('0x') ? hex : `0x${hex}`))
})
if (v14 === undefined || v15 === undefined) throw new Error('two files: metadata of version 14 and of version 15')

// Version 15 tells all that version 14 tells, but for the type of an extrinsic as a whole.
process.stdout.write(`${JSON.stringify({ ...v15, v14: { extrinsic: v14.extrinsic } }, null, 1)}\n`)
