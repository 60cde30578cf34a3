import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cannotWrite, TEMPORARY, writeAtomically } from '../../src/core/write-file.ts'
import { faultyDisk } from './wallet/faulty-disk.ts'
import { countingRandom, temporaryDirectory } from './wallet/support.ts'

const random = countingRandom()

describe('writeAtomically', () => {
  it('default: a file for the owner only, in a directory that is made, and nothing beside it', async () => {
    const path = join(temporaryDirectory(), 'new', 'file')
    await writeAtomically(path, Buffer.from('a'), { random })
    await writeAtomically(path, Buffer.from('b'), { random })
    expect(readFileSync(path, 'utf8')).toBe('b')
    expect(readdirSync(dirname(path))).toEqual(['file'])
    if (process.platform !== 'win32') expect([path, dirname(path)].map(each => statSync(each).mode & 0o777)).toEqual([0o600, 0o700])
  })

  it.each(['killed', 'full'] as const)('behavior: %s at every operation: the old file or the new one, whole', async fault => {
    for (let at = 0; ; at += 1) {
      const path = join(temporaryDirectory(), 'file')
      writeFileSync(path, 'old')
      const disk = faultyDisk(at, fault)
      const error: unknown = await writeAtomically(path, Buffer.from('new and longer'), { random, disk }).then(() => undefined, (reason: unknown) => reason)
      expect(['old', 'new and longer']).toContain(readFileSync(path, 'utf8'))
      if (error !== undefined) expect(error).toSatisfy(cannotWrite.is)
      const beside = readdirSync(dirname(path)).filter(name => name !== 'file')
      if (fault === 'full') expect(beside).toEqual([])
      for (const name of beside) expect(TEMPORARY.exec(name)?.slice(1)).toEqual(['file', `${process.pid}`])
      if (!disk.failed()) break
    }
  })
})
