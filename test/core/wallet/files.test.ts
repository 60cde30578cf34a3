import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyExists, keyfileNotFound, keyfileUnreadable, walletBusy } from '../../../src/core/wallet/errors.ts'
import { cannotWrite } from '../../../src/core/write-file.ts'
import { createFile, readKeyfile } from '../../../src/core/wallet/files.ts'
import { makePrivateDirectory } from '../../../src/core/write-file.ts'
import { replaceFile } from '../../../src/core/wallet/key-files.ts'
import { countingRandom, temporaryDirectory } from './support.ts'

const bytes = (text: string) => Buffer.from(text)
const modeOf = (path: string) => statSync(path).mode & 0o777

describe('readKeyfile', () => {
  it('default: the bytes, through a symbolic link too', async () => {
    const directory = temporaryDirectory()
    writeFileSync(join(directory, 'key'), 'x')
    symlinkSync(join(directory, 'key'), join(directory, 'link'))
    expect(await readKeyfile(join(directory, 'link'))).toEqual(bytes('x'))
  })

  it('behavior: a missing file', async () => {
    await expect(readKeyfile(join(temporaryDirectory(), 'none'))).rejects.toSatisfy(keyfileNotFound.is)
    const directory = temporaryDirectory()
    writeFileSync(join(directory, 'file'), '')
    await expect(readKeyfile(join(directory, 'file', 'key'))).rejects.toSatisfy(keyfileNotFound.is)
  })

  it('behavior: a directory, a huge file, a loop of links', async () => {
    const directory = temporaryDirectory()
    writeFileSync(join(directory, 'huge'), '')
    truncateSync(join(directory, 'huge'), 10 ** 10)
    symlinkSync('loop', join(directory, 'loop'))
    for (const path of [directory, join(directory, 'huge'), join(directory, 'loop')]) {
      await expect(readKeyfile(path)).rejects.toSatisfy(keyfileUnreadable.is)
    }
  })

  it.skipIf(process.platform === 'win32')('behavior: a pipe does not block', async () => {
    const pipe = join(temporaryDirectory(), 'pipe')
    execFileSync('/usr/bin/mkfifo', [pipe])
    await expect(readKeyfile(pipe)).rejects.toSatisfy(keyfileUnreadable.is)
  })
})

describe('createFile', () => {
  it('default: a file for the owner only, and nothing beside it', async () => {
    const directory = join(temporaryDirectory(), 'a', 'b')
    await makePrivateDirectory(directory)
    await createFile(join(directory, 'key'), bytes('one'), { random: countingRandom() })
    expect(readdirSync(directory)).toEqual(['key'])
    expect(readFileSync(join(directory, 'key'), 'utf8')).toBe('one')
    if (process.platform !== 'win32') {
      expect(modeOf(join(directory, 'key'))).toBe(0o600)
      expect(modeOf(directory)).toBe(0o700)
      expect(modeOf(join(directory, '..'))).toBe(0o700)
    }
  })

  it('behavior: an existing file stays as it is', async () => {
    const directory = temporaryDirectory()
    const path = join(directory, 'key')
    writeFileSync(path, 'old')
    await expect(createFile(path, bytes('new'), { random: countingRandom() })).rejects.toSatisfy(keyExists.is)
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(directory)).toEqual(['key'])
  })

  it('behavior: of many at once, one wins and the others are told', async () => {
    const directory = temporaryDirectory()
    const path = join(directory, 'key')
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => createFile(path, bytes(`${index}`), { random: countingRandom(index) })))
    const winners = results.flatMap((result, index) => result.status === 'fulfilled' ? [index] : [])
    expect(winners).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toBe(`${winners[0]}`)
    expect(results.every(result => result.status === 'fulfilled' || keyExists.is(result.reason))).toBe(true)
    expect(readdirSync(directory)).toEqual(['key'])
  })

  it('behavior: a directory that is not there', async () => {
    await expect(createFile(join(temporaryDirectory(), 'none', 'key'), bytes('x'), { random: countingRandom() })).rejects.toSatisfy(cannotWrite.is)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('behavior: a directory that may not be written', async () => {
    const directory = temporaryDirectory()
    chmodSync(directory, 0o500)
    await expect(createFile(join(directory, 'key'), bytes('x'), { random: countingRandom() })).rejects.toThrow('permission denied')
  })

  it('behavior: a directory cannot be made where a file is', async () => {
    const path = join(temporaryDirectory(), 'file')
    writeFileSync(path, '')
    await expect(makePrivateDirectory(join(path, 'x'))).rejects.toSatisfy(cannotWrite.is)
  })
})

describe('replaceFile', () => {
  it('default: the old file becomes a backup under the first free number', async () => {
    const directory = temporaryDirectory()
    const [path, backups] = [join(directory, 'key'), join(directory, 'backups')]
    const writing = { random: countingRandom() }
    expect(await replaceFile(path, bytes('1'), backups, writing)).toBeUndefined()
    expect(await replaceFile(path, bytes('2'), backups, writing)).toBe(join(backups, 'key.1'))
    expect(await replaceFile(path, bytes('3'), backups, writing)).toBe(join(backups, 'key.2'))
    const texts = [path, join(backups, 'key.1'), join(backups, 'key.2')].map(each => readFileSync(each, 'utf8'))
    expect(texts).toEqual(['3', '1', '2'])
    expect(readdirSync(directory).sort()).toEqual(['backups', 'key'])
    if (process.platform !== 'win32') expect([modeOf(backups), modeOf(join(backups, 'key.1'))]).toEqual([0o700, 0o600])
  })

  it('behavior: of many at once, none loses a key: every one is the file, a backup, or refused', async () => {
    const directory = temporaryDirectory()
    const [path, backups] = [join(directory, 'key'), join(directory, 'backups')]
    writeFileSync(path, 'first')
    const results = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => replaceFile(path, bytes(`${index}`), backups, { random: countingRandom(index) })))
    const done = results.flatMap((result, index) => result.status === 'fulfilled' ? [`${index}`] : [])
    const found = [path, ...readdirSync(backups).map(name => join(backups, name))].map(each => readFileSync(each, 'utf8'))
    expect(found.sort()).toEqual(['first', ...done].sort())
    expect(results.every(result => result.status === 'fulfilled' || walletBusy.is(result.reason))).toBe(true)
  })

  it('behavior: when the backup cannot be made, the old file stays', async () => {
    const directory = temporaryDirectory()
    const path = join(directory, 'key')
    writeFileSync(path, 'old')
    writeFileSync(join(directory, 'backups'), 'a file in the way')
    await expect(replaceFile(path, bytes('new'), join(directory, 'backups'), { random: countingRandom() })).rejects.toSatisfy(cannotWrite.is)
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(directory).sort()).toEqual(['backups', 'key'])
  })

  it('behavior: a lock that was left behind is named', async () => {
    const directory = temporaryDirectory()
    mkdirSync(join(directory, 'backups'))
    writeFileSync(join(directory, '.key.lock'), '')
    await expect(replaceFile(join(directory, 'key'), bytes('x'), join(directory, 'backups'), { random: countingRandom() })).rejects.toMatchObject({
      code: walletBusy.code,
      hint: expect.stringContaining(join(directory, '.key.lock')) as string,
    })
  })
})
