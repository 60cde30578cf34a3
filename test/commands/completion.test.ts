import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completionScripts, SHELLS } from '../../src/commands/common/completion-scripts.ts'
import { ALICE, useMachine } from '../support/btcli.ts'
import { PROGRAM } from '../support/build.ts'

const machine = useMachine(...ALICE, 'wallet create --wallet-name bob --no-password', 'subnets create -w alice -y', 'subnets list')

const words = async (...line: readonly string[]): Promise<readonly string[]> => {
  const { out } = await machine.run(['complete', '--', line.join('\n')])
  return out.split('\n').filter(text => text !== '').map(text => text.split('\t')[0] ?? '')
}

describe('what may follow', () => {
  test('groups, then commands, by their beginnings', async () => {
    expect(await words('st')).toEqual(['stake'])
    expect(await words('stake', '')).toEqual(expect.arrayContaining(['add', 'remove', 'show']))
    expect(await words('s', 'lock')).toEqual(['lock-cost'])
    expect(await words('')).toEqual(expect.arrayContaining(['wallet', 'completion']))
  })

  test('flags that are not given yet, those of transactions and tables among them', async () => {
    expect(await words('stake', 'add', '--amo')).toEqual(['--amount'])
    expect(await words('stake', 'add', '--amount', '1', '--amo')).toEqual([])
    expect(await words('stake', 'add', '--dry')).toEqual(['--dry-run'])
    expect(await words('stake', 'show', '--cs')).toEqual(['--csv'])
  })

  test('wallets, the hotkeys of the wallet that is named, netuids, networks and words', async () => {
    expect(await words('wallet', 'balance', '-w', '')).toEqual(['alice', 'bob'])
    expect(await words('stake', 'add', '--wallet.name', 'alice', '--hotkey', 'd')).toEqual(['default'])
    expect(await words('subnets', 'metagraph', '--netuid', '')).toEqual(['1', '3'])
    expect(await words('--network', 'fin')).toEqual(['finney'])
    expect(await words('stake', 'add', '--wait', 'f')).toEqual(['finality'])
    expect(await words('completion', '')).toEqual([...SHELLS])
    expect(await words('chain', 'fund', 'al')).toEqual(['alice'])
  })
})

test('default: each shell has its script, also by the old name', async () => {
  for (const shell of SHELLS) expect((await machine.run(`completion ${shell}`)).out).toBe(`${completionScripts[shell]}\n`)
  expect((await machine.run('completion tcsh')).status).toBe(2)
})

/** Each without a person's own settings. */
const OPTIONS = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] } as const

/** A shell on this machine with the program in its path. */
function inShell (shell: 'bash' | 'zsh' | 'fish', script: string): string {
  const bin = join(machine.home, 'btcli')
  writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`)
  chmodSync(bin, 0o755)
  return execFileSync(shell, [...OPTIONS[shell], '-c', script], { env: { PATH: `${machine.home}:${process.env['PATH'] ?? ''}`, HOME: machine.home }, encoding: 'utf8' })
}

test.each(SHELLS)('behavior: the installed program answers with the script for %s, without being loaded', async shell => {
  const printed = execFileSync(process.execPath, [PROGRAM, 'completion', shell], { encoding: 'utf8' })
  expect(printed).toBe((await machine.run(`completion ${shell}`)).out)
})

describe('in a real shell', () => {
  test.runIf(existsSync('/bin/bash'))('bash: commands, values, and a word that is not begun', () => {
    const complete = (...line: readonly string[]) => inShell('bash', `source <(btcli completion bash); COMP_WORDS=(btcli ${line.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${line.length}; _btcli; printf '%s\\n' "\${COMPREPLY[@]}"`).trim().split('\n')
    expect(complete('stake', 'a')).toEqual(['add'])
    expect(complete('wallet', 'balance', '-w', '')).toEqual(['alice', 'bob'])
    expect(complete('st')).toEqual(['stake'])
  })

  test.runIf(existsSync('/bin/zsh'))('zsh: the script can be read, and hands on words with what they mean', () => {
    const out = inShell('zsh', 'eval "$(btcli completion zsh)"; _describe () { print -l "${(@P)2}" }; words=(btcli stake a); CURRENT=3; _btcli')
    expect(out).toMatch(/^add:Stake /)
  })

  test.runIf(existsSync('/usr/bin/fish'))('fish: commands with what they mean, and a word that is not begun', () => {
    const complete = (line: string) => inShell('fish', `btcli completion fish | source; complete -C "${line}"`).trim().split('\n')
    expect(complete('btcli stake a')).toEqual([expect.stringMatching(/^add\tStake /)])
    expect(complete('btcli wallet balance -w ').map(text => text.split('\t')[0])).toEqual(['alice', 'bob'])
  })
})
