import { expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'

const machine = useMachine()

test('default: beside the others of the wallet, never encrypted, never asking', async () => {
  expect(await machine.json('wallet new-hotkey --wallet-name alice --hotkey miner --from-uri //Alice//miner')).toEqual({
    wallet: 'alice',
    hotkey: 'miner',
    address: expect.stringMatching(/^5\w{47}$/),
    cryptoType: 'sr25519',
    path: `${machine.home}/.bittensor/wallets/alice/hotkeys/miner`,
    publicPath: `${machine.home}/.bittensor/wallets/alice/hotkeys/minerpub.txt`,
    encrypted: false,
    backups: [],
  })
})

test('default: what people see', async () => {
  const { out } = await machine.run('wallet new-hotkey -w alice -H second --skip-check', { tty: true })
  expect(out.replaceAll(machine.home, '~').replace(/5\w{47}/, '5…')).toBe('Made the hotkey second of wallet alice.\nAddress    5…\nFile       ~/.bittensor/wallets/alice/hotkeys/second\nEncrypted  no\n')
})

test('behavior: names that would leave the directory are refused', async () => {
  expect(await machine.run('wallet new-hotkey --hotkey ../../x')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--hotkey: “../../x” cannot be the name of a wallet or hotkey') })
})

test('behavior: encrypted where that is asked for, and then nobody to ask is an error', async () => {
  expect(await machine.failure('wallet new-hotkey -w alice -H locked --use-password')).toMatchObject({ code: 'PASSWORD_NEEDED', exit: 2 })
  expect(await machine.json('wallet list')).not.toMatchObject({ wallets: [{ hotkeys: expect.arrayContaining([expect.objectContaining({ name: 'locked' })]) }] })
})

test('behavior: a hotkey that exists stays', async () => {
  expect(await machine.failure('wallet new-hotkey --wallet-name alice --hotkey miner')).toMatchObject({ code: 'KEY_EXISTS', exit: 4 })
})
