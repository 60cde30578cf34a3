import { expect, test } from 'vitest'
import { ALICE_SS58, useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('default: from a URI the address is known', async () => {
  expect(await machine.json('wallet new-coldkey --wallet-name alice --from-uri //Alice --no-password')).toEqual({
    wallet: 'alice', address: ALICE_SS58, path: `${machine.home}/.bittensor/wallets/alice/coldkey`, encrypted: false, backups: [],
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

test('behavior: a URI that is none', async () => {
  expect(await machine.failure('wallet new-coldkey --wallet-name eve --from-uri nonsense --no-password')).toMatchObject({ code: 'INVALID_KEY_URI', exit: 2 })
})
