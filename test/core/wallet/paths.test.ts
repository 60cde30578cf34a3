import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { invalidName } from '../../../src/core/wallet/errors.ts'
import { defaultWalletsRoot, validName, walletPaths } from '../../../src/core/wallet/paths.ts'

describe('walletPaths', () => {
  it('default: the layout of every Bittensor tool', () => {
    expect(defaultWalletsRoot('/home/ada')).toBe(join('/home/ada', '.bittensor', 'wallets'))
    const at = (...parts: string[]) => join('/w', 'ada', ...parts)
    expect(walletPaths('/w', 'ada', 'miner')).toEqual({
      directory: at(),
      coldkey: at('coldkey'),
      coldkeyPublic: at('coldkeypub.txt'),
      hotkeys: at('hotkeys'),
      hotkey: at('hotkeys', 'miner'),
      hotkeyPublic: at('hotkeys', 'minerpub.txt'),
      backups: at('backups'),
      hotkeyBackups: at('backups', 'hotkeys'),
    })
  })

  it('behavior: the hotkey is “default” when none is named', () => {
    expect(walletPaths('/w', 'ada').hotkey).toBe(join('/w', 'ada', 'hotkeys', 'default'))
  })
})

describe('validName', () => {
  it.each(['default', 'my-wallet.1 x', 'ünïcode-密', 'coldkey', 'a'.repeat(200)])('behavior: accepts “%s”', name => {
    expect(validName(name)).toBe(name)
  })

  it.each(['', ' ', '.', '..', '../x', 'a/b', 'a\\b', '/etc', '.hidden', 'a\0b', 'a\nb', 'a\u001b[31m', 'minerpub.txt', 'a'.repeat(201)])('behavior: refuses %j', name => {
    expect(() => validName(name)).toThrow(expect.toSatisfy(invalidName.is) as Error)
    expect(() => walletPaths('/w', name)).toThrow()
    expect(() => walletPaths('/w', 'ada', name)).toThrow()
  })

  it.each(['miner:1', 'a<b', 'what?', '"ada"', 'ada.', 'ada ', 'con', 'NUL', 'com1', 'aux.old'])('behavior: Windows cannot have “%s”, and other systems may', name => {
    expect(() => validName(name, true)).toThrow(expect.toSatisfy(invalidName.is) as Error)
    expect(validName(name, false)).toBe(name)
  })

  it.each(['default', 'my-wallet.1 x', 'ünïcode-密', 'console', 'com', 'nully'])('behavior: Windows accepts “%s”', name => {
    expect(validName(name, true)).toBe(name)
  })

  it('behavior: control characters do not reach the terminal by way of the error', () => {
    expect(() => validName('a\u001b[31m')).toThrow('“a�[31m”')
  })
})
