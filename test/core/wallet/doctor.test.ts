import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatContents, formatPublic } from '../../../src/core/wallet/contents.ts'
import { createColdkey, createHotkey } from '../../../src/core/wallet/create.ts'
import { examine, type Examination } from '../../../src/core/wallet/doctor.ts'
import { fieldsOf } from '../../../src/core/wallet/keys.ts'
import { sealNacl } from '../../../src/core/wallet/nacl.ts'
import { repair } from '../../../src/core/wallet/repair.ts'
import { countingRandom, quickly, temporaryDirectory } from './support.ts'

const vectors = fileURLToPath(new URL('../../vectors/wallets', import.meta.url))
const random = countingRandom()

/** A directory with one wallet in order, `ada`, and one hotkey. */
async function wallets (): Promise<string> {
  const root = temporaryDirectory()
  await createColdkey({ root, name: 'ada', source: { uri: '//Ada' }, password: null, random })
  await createHotkey({ root, name: 'ada', hotkey: 'miner', source: { uri: '//Ada//miner' }, password: null, random })
  return root
}

const look = (root: string, options: Partial<Examination> = {}) => examine(root, { platform: 'linux', tryEmpty: true, derive: quickly, ...options })
const problems = async (root: string, options: Partial<Examination> = {}) => (await look(root, options)).findings.map(({ path, problem }) => [path.slice(root.length + 1), problem])

async function mendAll (root: string): Promise<readonly (string | undefined)[]> {
  const done = []
  for (const finding of (await look(root)).findings) done.push(await repair(root, finding, { random }))
  return done
}

describe('examine', () => {
  it('default: nothing is wrong with what is written here', async () => {
    expect(await look(await wallets())).toEqual({ keys: 2, findings: [] })
  })

  it('behavior: no directory is no keys', async () => {
    expect(await look(join(temporaryDirectory(), 'none'))).toEqual({ keys: 0, findings: [] })
  })

  it('behavior: what the official tools wrote is in order, but for the old forms and a file that none of them can read', async () => {
    const root = temporaryDirectory()
    cpSync(vectors, root, { recursive: true })
    const found = await problems(root, { platform: 'win32', tryEmpty: false })
    expect(found).toContainEqual(['v411-plain/hotkeys/seed', 'misread'])
    expect(found.filter(([, problem]) => problem === 'old-encryption').map(([path]) => path)).toEqual(['v411-ansible-ascii/coldkey', 'v731-ansible-ascii/coldkey', 'v731-ansible-spaces/coldkey', 'v731-fernet-ascii/coldkey'])
    expect(found.filter(([, problem]) => !['old-encryption', 'no-public-half'].includes(problem ?? ''))).toEqual([['v411-plain/hotkeys/seed', 'misread']])
  })

  it('behavior: an empty password', async () => {
    const root = await wallets()
    const path = join(root, 'ada', 'coldkey')
    // Nothing here seals with an empty password: so the key is made of one behind its back.
    writeFileSync(path, await sealNacl(readFileSync(path), 'some', random, (_password, recipe, length) => quickly('', recipe, length)), { mode: 0o600 })
    expect(await problems(root)).toEqual([['ada/coldkey', 'empty-password']])
    expect(await problems(root, { tryEmpty: false })).toEqual([])
  })

  it('behavior: files that nothing can read', async () => {
    const root = await wallets()
    const put = (name: string, bytes: string | Uint8Array) => { writeFileSync(join(root, 'ada/hotkeys', name), bytes, { mode: 0o600 }) }
    put('empty', '')
    put('binary', Buffer.from([0, 1, 2, 3]))
    put('huge', Buffer.alloc(100_000, 'a'))
    put('cut', '{"accountId": ')
    put('hex', `0x${'ab'.repeat(32)}`)
    expect(await problems(root)).toEqual([['binary', 'unreadable'], ['cut', 'unreadable'], ['empty', 'unreadable'], ['hex', 'misread'], ['huge', 'unreadable']].map(([name, problem]) => [`ada/hotkeys/${name}`, problem]))
  })

  it('behavior: a secret of another account than the file names', async () => {
    const root = await wallets()
    const [ada, eve] = [await fieldsOf({ uri: '//Ada' }), await fieldsOf({ uri: '//Eve' })]
    writeFileSync(join(root, 'ada/coldkey'), formatContents({ ...eve, account: ada.account }), { mode: 0o600 })
    expect(await problems(root)).toEqual([['ada/coldkey', 'wrong-secret']])
  })
})

describe('what a killed program leaves', () => {
  // No process has this number: the largest of any system is smaller.
  const DEAD = 2 ** 30
  const temporary = (of: string, pid = DEAD) => `.${of}.${pid}-0123456789abcdef.tmp`

  it('behavior: what no key is lost with is removed; a key that has no name yet becomes a backup', async () => {
    const root = await wallets()
    const put = (path: string, bytes: string | Uint8Array) => { writeFileSync(join(root, path), bytes, { mode: 0o600 }) }
    const eve = formatContents(await fieldsOf({ uri: '//Eve' }))
    put(`ada/${temporary('coldkey')}`, readFileSync(join(root, 'ada/coldkey')))
    put('ada/.coldkey.lock', `${DEAD} ${hostname()}`)
    put(`ada/hotkeys/${temporary('digger')}`, eve.subarray(0, 100))
    put(`ada/hotkeys/${temporary('miner')}`, eve)
    put(`ada/hotkeys/${temporary('minerpub.txt')}`, formatPublic(await fieldsOf({ uri: '//Eve' })))
    mkdirSync(join(root, 'never'), { mode: 0o700 })
    put(`never/${temporary('coldkey')}`, '')
    expect((await look(root)).findings.map(({ path, problem, repair, hotkey }) => [path.slice(root.length + 1), problem, repair, hotkey])).toEqual([
      [`ada/${temporary('coldkey')}`, 'leftover', 'remove', undefined],
      ['ada/.coldkey.lock', 'leftover', 'remove', undefined],
      [`ada/hotkeys/${temporary('digger')}`, 'leftover', 'remove', 'digger'],
      [`ada/hotkeys/${temporary('miner')}`, 'leftover', 'keep-as-backup', 'miner'],
      [`ada/hotkeys/${temporary('minerpub.txt')}`, 'leftover', 'remove', 'miner'],
      [`never/${temporary('coldkey')}`, 'leftover', 'remove', undefined],
    ])
    await mendAll(root)
    expect(await problems(root)).toEqual([])
    expect(readFileSync(join(root, 'ada/backups/hotkeys/miner.1'))).toEqual(eve)
    expect(readdirSync(join(root, 'ada/hotkeys')).sort()).toEqual(['miner', 'minerpub.txt'])
    expect(readdirSync(join(root, 'ada')).sort()).toEqual(['backups', 'coldkey', 'coldkeypub.txt', 'hotkeys'])
  })

  it('behavior: what a program is writing at this moment is left alone', async () => {
    const root = await wallets()
    writeFileSync(join(root, 'ada', temporary('coldkey', process.pid)), '', { mode: 0o600 })
    writeFileSync(join(root, 'ada', '.coldkey.lock'), `${process.pid} ${hostname()}`, { mode: 0o600 })
    writeFileSync(join(root, 'ada', '.coldkeypub.txt.lock'), `${DEAD} elsewhere`, { mode: 0o600 })
    expect(await problems(root)).toEqual([])
  })
})

describe('repair', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

  it('behavior: modes that let others in', async () => {
    const root = await wallets()
    const [directory, coldkey] = [join(root, 'ada'), join(root, 'ada/coldkey')]
    chmodSync(directory, 0o755)
    chmodSync(coldkey, 0o644)
    expect(await problems(root)).toEqual([['ada/coldkey', 'wide-mode'], ['ada', 'wide-mode']])
    expect(await problems(root, { platform: 'win32' })).toEqual([])
    expect(await mendAll(root)).toEqual(['Only you may open it now (mode 600).', 'Only you may open it now (mode 700).'])
    expect([modeOf(coldkey), modeOf(directory), await problems(root)]).toEqual(['600', '700', []])
  })

  it('behavior: a public half of another account, and none; the old file is kept', async () => {
    const root = await wallets()
    const path = join(root, 'ada/coldkeypub.txt')
    const eve = formatPublic(await fieldsOf({ uri: '//Eve' }))
    writeFileSync(path, eve)
    const { findings: [finding] } = await look(root)
    expect(finding).toMatchObject({ problem: 'mismatch', says: expect.stringMatching(/^It names 5\w+, and the secret beside it is of 5\w+:/) })
    const [done] = await mendAll(root)
    expect(done).toMatch(/^It names 5\w+ now\. The old file is kept as .*coldkeypub\.txt\.1\.$/)
    expect(readFileSync(join(root, 'ada/backups/coldkeypub.txt.1'))).toEqual(Buffer.from(eve))
    expect(await problems(root)).toEqual([])
  })

  it('behavior: a file that another tool takes for another key', async () => {
    const root = await wallets()
    const [ada, eve, edward] = [await fieldsOf({ uri: '//Ada' }), await fieldsOf({ seed: `0x${'11'.repeat(32)}` }), await fieldsOf({ uri: '//Ada' }, 'ed25519')]
    const put = (name: string, json: object) => { writeFileSync(join(root, 'ada/hotkeys', name), JSON.stringify(json), { mode: 0o600 }) }
    put('two', { ...JSON.parse(Buffer.from(formatContents(ada)).toString()) as object, secretSeed: eve.secretSeed })
    put('silent', { ...JSON.parse(Buffer.from(formatContents(edward)).toString()) as object, cryptoType: undefined })
    expect(await problems(root)).toEqual([['ada/hotkeys/silent', 'misread'], ['ada/hotkeys/two', 'misread']])
    await mendAll(root)
    expect(await problems(root)).toEqual([])
    mkdirSync(join(root, 'x'))
    expect(JSON.parse(readFileSync(join(root, 'ada/hotkeys/two'), 'utf8'))).not.toHaveProperty('secretSeed')
    expect(JSON.parse(readFileSync(join(root, 'ada/hotkeys/silent'), 'utf8'))).toMatchObject({ cryptoType: 0 })
  })
})
