import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createHotkey } from '../../../src/core/wallet/create.ts'
import { emptyPassword, keyfileCorrupt, wrongPassword } from '../../../src/core/wallet/errors.ts'
import { readKeyfile } from '../../../src/core/wallet/files.ts'
import { openNacl, sealNacl } from '../../../src/core/wallet/nacl.ts'
import { unlock } from '../../../src/core/wallet/unlock.ts'
import { ALICE, countingRandom, temporaryDirectory } from './support.ts'

// Every derivation takes seconds, more on a busy machine.
const SLOW = 120_000

describe('with the real derivation', () => {
  it('default: what is written opens with its password only, while the event loop runs', async () => {
    const root = temporaryDirectory()
    const { path } = await createHotkey({ root, name: 'ada', hotkey: 'miner', source: { uri: '//Alice' }, password: 'pässwörd-密码-🔑', random: countingRandom() })
    const before = await readKeyfile(path)
    // The mark, the nonce, the tag, and the file in its plain form.
    expect(before).toHaveLength(5 + 24 + 16 + 389)
    expect(Buffer.from(before.subarray(5, 29))).toEqual(Buffer.from(countingRandom()(24)))
    let turns = 0
    const spinner = setInterval(() => { turns += 1 }, 50)
    const opened = unlock(path, 'pässwörd-密码-🔑')
    const refused = expect(unlock(path, 'password')).rejects.toSatisfy(wrongPassword.is)
    expect((await opened).address).toBe(ALICE)
    await refused
    clearInterval(spinner)
    expect(turns).toBeGreaterThan(5)
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(join(root, 'ada', 'hotkeys')).sort()).toEqual(['miner', 'minerpub.txt'])
  }, SLOW)
})

describe('openNacl and sealNacl', () => {
  const never = () => { throw new Error('no derivation was to be made') }

  it('behavior: an empty password seals nothing', async () => {
    await expect(sealNacl(Buffer.from('x'), '', countingRandom(), never)).rejects.toSatisfy(emptyPassword.is)
  })

  it.each([0, 1, 24, 39])('behavior: a file cut to %i bytes after its mark is refused at once', async length => {
    await expect(openNacl(Buffer.concat([Buffer.from('$NACL'), Buffer.alloc(length)]), 'x', 'coldkey', never)).rejects.toSatisfy(keyfileCorrupt.is)
  })
})
