/** Who has nothing but the classic program's README in hand types what it shows, in its order. */
import { describe, expect, test } from 'vitest'
import { ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine()

const MNEMONIC = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk'
const yes = 'true'

describe('the README of the classic program', () => {
  test('default: keys are made, and made again from their words as they are written there, without quotes', async () => {
    expect((await machine.run('wallet new_coldkey --no-password', { tty: true, answers: [answerWord, answerWord] })).status).toBe(0)
    expect((await machine.run('wallet new_hotkey --skip-check', { tty: true })).status).toBe(0)
    expect((await machine.run('wallet list')).out).toMatch(/^wallet .*\ndefault .*\n└ default /)
    expect((await machine.run(`w regen_coldkey --mnemonic ${MNEMONIC} --no-password --overwrite --confirm-name default`)).status).toBe(0)
    expect((await machine.run(`w regen_hotkey --mnemonic ${MNEMONIC} --overwrite`)).status).toBe(0)
    expect((await machine.run('wallet list')).out).toContain('5DfhGyQdFobKM8NsWvEeAKk5EQQgYe9AydgJ7rMB6E1EqRzV')
    await machine.all('chain fund default 10_000')
  })

  test('default: subnets and the root network', async () => {
    for (const help of ['--help', 'subnets --help']) expect((await machine.run(help)).status).toBe(0)
    expect((await machine.run('subnets list')).status).toBe(0)
    expect((await machine.run('subnets create', { tty: true, answers: [yes] })).out).toMatch(/^Created subnet 1\./)
    expect((await machine.run('subnets create', { tty: true, answers: [yes] })).out).toMatch(/^Created subnet 2\./)
    expect((await machine.run('root register', { tty: true, answers: [yes] })).status).toBe(0)
    await machine.all('stake add --amount 2000 -y', 'chain advance --blocks 400')
    const { out, err, asked } = await machine.run('root weights --wallet.name default --wallet.hotkey default --dry-run', { tty: true, columns: 100, answers: ['1, 2', '0.5, 10'] })
    expect({ out, err, asked }).toEqual({ out: expect.stringContaining('0.0476, 0.9524') as string, err: expect.any(String) as string, asked: ['Which subnets (netuids: 1, 2)?', 'Which weights (0.5, 10)?'] })
  })

  test('default: the senate', async () => {
    expect((await machine.run('root proposals')).out).toBe('No proposal is open.\n')
    expect((await machine.run('root list_delegates')).status).toBe(0)
    await machine.all('wallet new-coldkey -w alice --from-uri //Alice --no-password')
    const hash = `0x${'12'.repeat(32)}`
    expect((await machine.run(`root senate_vote --proposal=${hash}`, { tty: true, answers: ['aye', yes] })).err).toContain(hash)
    const { asked } = await machine.run('root undelegate', { tty: true, answers: ['default/default', '1', yes] })
    expect(asked.slice(0, 2)).toEqual(['Which delegate (address or name)?', 'How much TAO?'])
  })

  test('default: money, and what else there is', async () => {
    expect((await machine.run('wallet transfer', { tty: true, answers: [ALICE_SS58, '1', yes] })).status).toBe(0)
    expect((await machine.run('legacy update')).status).toBe(0)
    expect((await machine.run('legacy faucet', { tty: true, answers: ['false'] })).status).toBe(130)
  })

  test.each(['bash', 'zsh'])('default: --print-completion %s is the completion of the shell', async shell => {
    const { status, out } = await machine.run(`--print-completion ${shell}`)
    expect({ status, out }).toEqual({ status: 0, out: (await machine.run(`completion ${shell}`)).out })
    expect((await machine.run(`--print-completion=${shell}`)).out).toBe(out)
    expect((await machine.run('--print-completion tcsh')).status).toBe(2)
    expect((await machine.run('--print-everything bash')).status).toBe(2)
  })
})

/** The word of the mnemonic that was just shown. */
function answerWord (question: string, shown: string): string {
  const words = /^ {2}((?:[a-z]+ ){11}[a-z]+)$/m.exec(shown)?.[1]?.split(' ') ?? []
  return words[Number(/\d+/.exec(question)?.[0]) - 1] ?? ''
}
