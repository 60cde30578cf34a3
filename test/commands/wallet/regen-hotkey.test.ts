import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useMachine } from '../../support/btcli.ts'
import { MNEMONIC, MNEMONIC_ADDRESS } from '../../core/wallet/support.ts'

const machine = useMachine()
const hotkey = (name: string) => join(machine.home, '.bittensor/wallets/ada/hotkeys', name)
/** A seed that the newest official tool writes as raw characters, which nothing can read. */
const SEED = `0x${'11'.repeat(31)}22`

test('default: from the words as they are, beside the others of the wallet', async () => {
  expect(await machine.json(`wallet regen_hotkey -w ada -H miner --mnemonic ${MNEMONIC}`)).toMatchObject({ wallet: 'ada', hotkey: 'miner', address: MNEMONIC_ADDRESS, path: hotkey('miner'), encrypted: false })
})

test('default: from a seed, in hex, so that the key can be used', async () => {
  const { address } = await machine.json<{ address: string }>(`wallet regen-hotkey -w ada -H seed --seed ${SEED}`)
  expect(JSON.parse(await readFile(hotkey('seed'), 'utf8'))).toMatchObject({ secretSeed: SEED, ss58Address: address })
  expect(await machine.json('wallet sign --message hello --use-hotkey -w ada -H seed')).toMatchObject({ address })
})

test('default: what people see', async () => {
  const { out, err } = await machine.run(`wallet regen-hotkey -w ada -H second --mnemonic ${MNEMONIC} --crypto ed25519`)
  expect(out.replaceAll(machine.home, '~').replace(/5\w{47}/, '5…')).toBe('Made the hotkey second of wallet ada again.\nAddress    5…\nKind       ed25519\nFile       ~/.bittensor/wallets/ada/hotkeys/second\nEncrypted  no\n')
  expect(err).toBe('')
})

test('behavior: a person is asked', async () => {
  expect(await machine.run('wallet regen-hotkey -w ada -H asked', { tty: true, answers: [MNEMONIC] })).toMatchObject({ status: 0, asked: ['Mnemonic (12 to 24 words):'] })
})

test('behavior: bad ones, and one that exists', async () => {
  expect(await machine.failure('wallet regen-hotkey -w ada -H bad --mnemonic foo bar')).toMatchObject({ code: 'INVALID_MNEMONIC', exit: 2 })
  expect(await machine.failure('wallet regen-hotkey -w ada -H bad --seed 0x12')).toMatchObject({ code: 'INVALID_SEED', exit: 2 })
  expect(await machine.failure(`wallet regen-hotkey -w ada -H miner --mnemonic ${MNEMONIC}`)).toMatchObject({ code: 'KEY_EXISTS', exit: 4 })
})
