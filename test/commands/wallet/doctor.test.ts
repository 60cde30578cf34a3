import { chmod, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALICE, useMachine } from '../../support/btcli.ts'

interface Report { readonly keys: number, readonly findings: readonly { readonly path: string, readonly problem: string, readonly repaired: boolean, readonly repairable: boolean }[] }

const machine = useMachine(...ALICE)
const file = (path: string) => join(machine.home, '.bittensor/wallets', path)
const report = async (line: string) => {
  const { status, out } = await machine.run(`${line} --json`)
  return { status, ...(JSON.parse(out) as { readonly data: Report }).data }
}

describe('default', () => {
  test('default: nothing is wrong', async () => {
    expect(await machine.run('wallet doctor')).toMatchObject({ status: 0, err: '', out: `Looked at 2 keys: nothing is wrong. (${machine.home}/.bittensor/wallets)\n` })
  })

  test('default: without a terminal it says what is wrong, changes nothing, and is exit 1', async () => {
    await chmod(file('alice/coldkey'), 0o644)
    await writeFile(file('alice/hotkeys/broken'), 'nonsense', { mode: 0o600 })
    const { status, out } = await machine.run('wallet doctor')
    expect({ status, out: out.replaceAll(machine.home, '~') }).toEqual({ status: 1, out: [
      '~/.bittensor/wallets/alice/coldkey',
      '  Others on this machine may open it: its mode is 644.',
      '  btcli wallet doctor --fix mends it.',
      '~/.bittensor/wallets/alice/hotkeys/broken',
      '  It is in no form that any Bittensor tool writes.',
      '  Restore it from a backup, or make the key again from its mnemonic.',
      '',
      'Looked at 3 keys: 2 things are wrong. (~/.bittensor/wallets)',
      ''].join('\n') })
    expect((await stat(file('alice/coldkey'))).mode & 0o777).toBe(0o644)
  })
})

describe('mending', () => {
  test('behavior: a person is shown what would be mended, and may say no', async () => {
    const { status, asked, err } = await machine.run('wallet doctor', { tty: true, columns: 300, answers: ['false'] })
    expect({ status, asked }).toEqual({ status: 1, asked: ['Mend it?'] })
    expect(err).toContain('alice/coldkey  Others on this machine may open it: its mode is 644.')
    expect((await stat(file('alice/coldkey'))).mode & 0o777).toBe(0o644)
  })

  test('behavior: --fix mends what it can and asks nothing; what it cannot is still exit 1', async () => {
    const { status, keys, findings } = await report('wallet doctor --fix')
    expect({ status, keys }).toEqual({ status: 1, keys: 3 })
    expect(findings.map(({ problem, repairable, repaired }) => [problem, repairable, repaired])).toEqual([['wide-mode', true, true], ['unreadable', false, false]])
    expect((await stat(file('alice/coldkey'))).mode & 0o777).toBe(0o600)
  })

  test('behavior: a person who says yes', async () => {
    await chmod(file('alice'), 0o755)
    expect(await machine.run('wallet doctor', { tty: true, columns: 300, answers: ['true'] })).toMatchObject({ status: 1, out: expect.stringContaining('Mended: Only you may open it now (mode 700).') })
    expect((await stat(file('alice'))).mode & 0o777).toBe(0o700)
  })
})
