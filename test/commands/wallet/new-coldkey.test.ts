import { expect, test } from 'vitest'
import { ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('default: from a URI the address is known', async () => {
  expect(await machine.json('wallet new-coldkey --wallet-name alice --from-uri //Alice --no-password')).toEqual({
    wallet: 'alice',
    address: ALICE_SS58,
    cryptoType: 'sr25519',
    path: `${machine.home}/.bittensor/wallets/alice/coldkey`,
    publicPath: `${machine.home}/.bittensor/wallets/alice/coldkeypub.txt`,
    encrypted: false,
    backups: [],
  })
})

test('default: what people see', async () => {
  const { out, err } = await machine.run('wallet new_coldkey -w bob --uri //Bob --no_password')
  expect([out.replaceAll(machine.home, '~'), err]).toEqual([
    'Made the coldkey of wallet bob.\nAddress    5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty\nFile       ~/.bittensor/wallets/bob/coldkey\nEncrypted  no\n', ''])
})

test('behavior: a coldkey that exists stays', async () => {
  expect(await machine.failure('wallet new-coldkey --wallet-name alice --from-uri //Bob --no-password')).toMatchObject({ code: 'KEY_EXISTS', exit: 4 })
  expect(await machine.json('wallet list')).toMatchObject({ wallets: [{ name: 'alice', coldkey: { address: ALICE_SS58 } }, { name: 'bob' }] })
})

test('behavior: ed25519, which is said', async () => {
  const { out } = await machine.run('wallet new-coldkey -w edward --uri Alice --no-password --crypto ed25519')
  expect(out).toContain('Address    5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu\nKind       ed25519\n')
  expect(await machine.json('wallet sign --message hello -w edward')).toMatchObject({ cryptoType: 'ed25519' })
})

test.each([12, 15, 18, 21, 24])('behavior: a mnemonic of %i words', async words => {
  const { mnemonic = '' } = await machine.json<{ mnemonic?: string }>(`wallet new-coldkey -w words${words} --n_words ${words} --no-password --show-mnemonic`)
  expect(mnemonic.split(' ')).toHaveLength(words)
})

test('behavior: other lengths there are none', async () => {
  expect(await machine.failure('wallet new-coldkey -w eve --n-words 13 --no-password')).toMatchObject({ code: 'INVALID_INPUT', exit: 2, message: '--n-words: “13” is not one of 12, 15, 18, 21, 24.' })
})

test('behavior: a URI that is none', async () => {
  expect(await machine.failure('wallet new-coldkey --wallet-name eve --from-uri nonsense --no-password')).toMatchObject({ code: 'INVALID_KEY_URI', exit: 2 })
})
