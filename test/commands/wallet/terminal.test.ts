import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MNEMONIC, MNEMONIC_ADDRESS } from '../../core/wallet/support.ts'
import { useMachine } from '../../support/btcli.ts'
import { hasPty, runInPty } from '../../support/pty.ts'

const machine = useMachine()
const wallets = () => join(machine.home, '.bittensor/wallets')
const PATIENCE = 60_000

/** The word that is asked for last, from the mnemonic that was shown last. */
const asked = (screen: string): string => {
  const place = Number([...screen.matchAll(/type word (\d+) of/g)].at(-1)?.[1])
  return `${[...screen.matchAll(/^ {2}((?:[a-z]+ ){11}[a-z]+)$/gm)].at(-1)?.[1]?.split(' ')[place - 1] ?? ''}\r`
}

describe.runIf(hasPty)('on a real terminal', () => {
  test('default: a wallet is made after two words of each mnemonic were typed', async () => {
    // An answered question is shown once more, with a tick before it.
    const steps = Array.from({ length: 4 }, () => [['? To be sure', asked], ['✔ To be sure', '']] as const).flat()
    const { status, screen } = await runInPty('wallet create -w ada --no-password', machine.home, steps)
    expect({ status, made: screen.includes('Made wallet ada.') }).toEqual({ status: 0, made: true })
  }, PATIENCE)

  test('behavior: a mnemonic is typed unseen', async () => {
    const { status, screen } = await runInPty('wallet regen-coldkey -w again --no-password', machine.home, [['Mnemonic (12 to 24 words):', `${MNEMONIC}\r`]])
    expect(status).toBe(0)
    expect(screen).toContain(MNEMONIC_ADDRESS)
    expect(screen).not.toContain('diary')
  }, PATIENCE)

  test('behavior: a password is typed twice and unseen, and then opens the key; a wrong one is exit 4 without another try', async () => {
    const twice = [['Password for', 'abc\r'], ['> The password is too short', ''], ['Password for', 'correct horse staple\r'], ['The same password again', 'correct horse staple\r']] as const
    expect(await runInPty('wallet change-password -w again', machine.home, twice)).toMatchObject({ status: 0, screen: expect.not.stringContaining('horse') })
    expect((await readFile(join(wallets(), 'again/coldkey'))).subarray(0, 5).toString()).toBe('$NACL')
    expect(await runInPty('wallet sign --message a -w again', machine.home, [['Password for', 'wrong\r']])).toMatchObject({ status: 4, screen: expect.stringContaining('The password does not open') })
    expect(await runInPty('wallet sign --message a -w again', machine.home, [['Password for', 'correct horse staple\r']])).toMatchObject({ status: 0, screen: expect.stringContaining(MNEMONIC_ADDRESS) })
  }, 2 * PATIENCE)

  test('behavior: Ctrl-C at a question is exit 130 and leaves nothing', async () => {
    expect(await runInPty('wallet new-coldkey -w never --no-password', machine.home, [['type word', '\x03']])).toMatchObject({ status: 130, screen: expect.stringContaining('Nothing was done.') })
    expect(await readdir(wallets())).not.toContain('never')
  }, PATIENCE)

  test('behavior: Ctrl-C while a key is encrypted is exit 130 and leaves nothing', async () => {
    await writeFile(join(machine.home, 'password'), 'correct horse staple\n')
    const line = `wallet regen-coldkey -w never --password-file ${machine.home}/password --mnemonic ${MNEMONIC}`
    expect(await runInPty(line, machine.home, [['Encrypting', '\x03']])).toMatchObject({ status: 130 })
    expect(await readdir(wallets())).not.toContain('never')
  }, PATIENCE)

  test('behavior: Ctrl-C ends a search at once', async () => {
    expect(await runInPty('wallet vanity --starts-with 5Fabcdefgh --no-password -w never', machine.home, [['tried,', '\x03']])).toMatchObject({ status: 130 })
    expect(await readdir(wallets())).not.toContain('never')
  }, PATIENCE)
})
