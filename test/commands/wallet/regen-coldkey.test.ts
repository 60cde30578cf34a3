import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'
import { MNEMONIC, MNEMONIC_ADDRESS } from '../../core/wallet/support.ts'

const machine = useMachine()
const wallets = () => join(machine.home, '.bittensor/wallets')
const SEED = '0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a'

describe('default', () => {
  test('default: from the words as they are, in the classic spelling', async () => {
    expect(await machine.json(`w regen_coldkey --mnemonic ${MNEMONIC} --wallet.name words --no_password`)).toEqual({
      wallet: 'words', address: MNEMONIC_ADDRESS, cryptoType: 'sr25519', path: join(wallets(), 'words/coldkey'), publicPath: join(wallets(), 'words/coldkeypub.txt'), encrypted: false, backups: [],
    })
    expect(JSON.parse(await readFile(join(wallets(), 'words/coldkey'), 'utf8'))).toMatchObject({ secretPhrase: MNEMONIC, ss58Address: MNEMONIC_ADDRESS })
  })

  test('behavior: quoted, in capitals, with commas or double spaces', async () => {
    for (const [index, written] of [MNEMONIC, MNEMONIC.toUpperCase(), MNEMONIC.replaceAll(' ', ', '), ` ${MNEMONIC.replaceAll(' ', '  ')} `].entries()) {
      const { status, out } = await machine.run(['wallet', 'regen-coldkey', '--mnemonic', written, '-w', `quoted${index}`, '--no-password', '--json'])
      expect(status).toBe(0)
      expect(out).toContain(MNEMONIC_ADDRESS)
    }
  })

  test('default: from a seed', async () => {
    expect(await machine.json(`wallet regen-coldkey --seed ${SEED} -w seed --no-password`)).toMatchObject({ address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' })
    const file = JSON.parse(await readFile(join(wallets(), 'seed/coldkey'), 'utf8')) as Record<string, unknown>
    expect(file).toMatchObject({ secretSeed: SEED })
    expect(file).not.toHaveProperty('secretPhrase')
  })

  test('behavior: a person is asked for it unseen, and what people see has no secret', async () => {
    const { status, asked, out, err } = await machine.run('wallet regen-coldkey -w asked --no-password', { tty: true, columns: 200, answers: ['', MNEMONIC] })
    expect({ status, asked }).toEqual({ status: 0, asked: ['Mnemonic (12 to 24 words):', '“” is not a mnemonic (it is empty).'] })
    expect(out).toContain(`Made the coldkey of wallet asked again.\nAddress    ${MNEMONIC_ADDRESS}\n`)
    for (const word of MNEMONIC.split(' ')) expect(out + err).not.toMatch(new RegExp(`\\b${word}\\b`))
  })
})

describe('what is refused', () => {
  const words = MNEMONIC.split(' ')
  const bad = (change: (words: string[]) => string[]) => change([...words]).join(' ')

  test.each([
    ['a word that is not in the list: which, and what is near', bad(list => list.with(3, 'musk')), 'word 4 of 12 is not in the list (did you mean “mask”?)'],
    ['a word that is like none', bad(list => list.with(11, 'xylophonist')), 'word 12 of 12 is not in the list.'],
    ['the wrong checksum', bad(list => list.reverse()), 'its checksum does not match, so a word is wrong or in the wrong place'],
    ['too few words', 'diary embrace', 'it has 2 words'],
    ['the classic mistake', 'foo bar', 'word 1 of 2 is not in the list'],
  ])('behavior: %s', async (_name, given, why) => {
    const failure = await machine.failure(`wallet regen-coldkey -w bad --no-password --mnemonic ${given}`)
    expect(failure).toMatchObject({ code: 'INVALID_MNEMONIC', exit: 2, message: expect.stringContaining(why) })
    expect(JSON.stringify(failure)).not.toMatch(/musk|xylophonist|diary|embrace|online/)
    expect(await readdir(wallets())).not.toContain('bad')
  })

  test.each(['0x12', `${SEED}00`, 'nonsense'])('behavior: the seed %s is none, and is not repeated', async seed => {
    const failure = await machine.failure(`wallet regen-coldkey -w bad --no-password --seed ${seed}`)
    expect(failure).toMatchObject({ code: 'INVALID_SEED', exit: 2 })
    expect(JSON.stringify(failure)).not.toContain(seed)
  })

  test('behavior: a mnemonic is checked before a password is typed', async () => {
    expect(await machine.run('wallet regen-coldkey -w bad --mnemonic foo bar', { tty: true, columns: 200 })).toMatchObject({ status: 2, asked: [] })
  })

  test('behavior: nothing to make it from, and two things', async () => {
    expect(await machine.failure('wallet regen-coldkey -w bad --no-password')).toMatchObject({ code: 'MISSING_INPUT', exit: 2, message: 'Missing: --mnemonic <words>.', hint: expect.stringContaining('--seed') })
    expect(await machine.failure(`wallet regen-coldkey -w bad --no-password --mnemonic ${MNEMONIC} --seed ${SEED}`)).toMatchObject({ code: 'CONTRADICTION' })
  })

  test('behavior: no password and nobody to ask: exit 2, never an empty one', async () => {
    expect(await machine.failure(`wallet regen-coldkey -w bad --mnemonic ${MNEMONIC}`)).toMatchObject({ code: 'PASSWORD_NEEDED', exit: 2 })
    expect(await readdir(wallets())).not.toContain('bad')
  })

  test('behavior: a coldkey that exists stays, unless it is replaced; the old one is kept', async () => {
    const before = await readFile(join(wallets(), 'seed/coldkey'))
    expect(await machine.failure(`wallet regen-coldkey -w seed --no-password --mnemonic ${MNEMONIC}`)).toMatchObject({ code: 'KEY_EXISTS', exit: 4 })
    expect(await readFile(join(wallets(), 'seed/coldkey'))).toEqual(before)
  })
})
