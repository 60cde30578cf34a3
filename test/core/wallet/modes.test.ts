import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemDisk } from '../../../src/core/disk.ts'
import { repairModes } from '../../../src/core/wallet/modes.ts'
import { temporaryDirectory } from './support.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

function hotkey (mode: number): { readonly root: string, readonly path: string } {
  const root = temporaryDirectory()
  const path = join(root, 'ada', 'hotkeys', 'miner')
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, 'x')
  chmodSync(path, mode)
  for (const directory of [join(root, 'ada'), join(root, 'ada', 'hotkeys'), root]) chmodSync(directory, 0o755)
  return { root, path }
}

describe.skipIf(process.platform === 'win32')('repairModes', () => {
  it('default: the key, its directory and the wallet are narrowed, the directory of wallets is not', async () => {
    const { root, path } = hotkey(0o644)
    expect(await repairModes(path, root, { platform: 'linux' })).toEqual([
      { path, mode: '644', repaired: true },
      { path: join(root, 'ada', 'hotkeys'), mode: '755', repaired: true },
      { path: join(root, 'ada'), mode: '755', repaired: true },
    ])
    expect([path, join(path, '..'), join(root, 'ada'), root].map(modeOf)).toEqual(['600', '700', '700', '755'])
    expect(await repairModes(path, root, { platform: 'linux' })).toEqual([])
  })

  it('behavior: what its owner may not do stays so', async () => {
    const { root, path } = hotkey(0o444)
    await repairModes(path, root, { platform: 'linux' })
    expect(modeOf(path)).toBe('400')
  })

  it('behavior: through a link to its target', async () => {
    const { root, path } = hotkey(0o600)
    const target = join(root, 'elsewhere')
    writeFileSync(target, 'x')
    chmodSync(target, 0o640)
    symlinkSync(target, `${path}2`)
    expect((await repairModes(`${path}2`, root, { platform: 'linux' }))[0]).toEqual({ path: `${path}2`, mode: '640', repaired: true })
    expect(modeOf(target)).toBe('600')
  })

  it('behavior: what belongs to somebody else is only said; Windows and missing files have no modes', async () => {
    const { root, path } = hotkey(0o644)
    const disk = { ...systemDisk, changeMode: async () => { throw Object.assign(new Error('EPERM'), { code: 'EPERM' }) } }
    expect((await repairModes(path, root, { platform: 'linux', disk }))[0]).toEqual({ path, mode: '644', repaired: false })
    expect(await repairModes(path, root, { platform: 'win32' })).toEqual([])
    expect(await repairModes(join(root, 'nobody', 'coldkey'), root, { platform: 'linux' })).toEqual([])
  })
})
