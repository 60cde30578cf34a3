import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ALICE, ALICE_SS58, useMachine } from '../../support/btcli.ts'

// Each password that is tried or set takes seconds by design of the key format: hence so few tests.
const machine = useMachine(...ALICE)
const at = (path: string) => join(machine.home, path)
const coldkey = (wallet: string) => at(`.bittensor/wallets/${wallet}/coldkey`)
const vector = (path: string) => fileURLToPath(new URL(`../../vectors/wallets/${path}`, import.meta.url))

test('default: an unencrypted key gets one, from a file; the old file is kept', async () => {
  const before = await readFile(coldkey('alice'))
  await writeFile(at('new'), 'correct horse\n')
  const changed = await machine.json<{ backup: string }>(`wallet change-password -w alice --new-password-file ${at('new')}`)
  expect(changed).toMatchObject({ address: ALICE_SS58, from: 'plain', to: 'nacl', leftOut: [] })
  expect(await readFile(changed.backup)).toEqual(before)
  expect((await readFile(coldkey('alice'))).subarray(0, 5).toString()).toBe('$NACL')
  expect(await machine.json(`wallet sign --message a -w alice --password-file ${at('new')}`)).toMatchObject({ address: ALICE_SS58 })
}, 120_000)

test('behavior: a wrong old password is exit 4 before a new one is asked for; nothing changes', async () => {
  const before = await readFile(coldkey('alice'))
  const { status, asked, out, err } = await machine.run('wallet change-password -w alice', { tty: true, columns: 200, answers: ['wrong'] })
  expect({ status, asked, out }).toEqual({ status: 4, asked: [`Password for ${coldkey('alice')}:`], out: '' })
  expect(err).toContain('error: The password does not open')
  expect(await readFile(coldkey('alice'))).toEqual(before)
}, 120_000)

test('behavior: a key of an old tool is brought into the newest form', async () => {
  await mkdir(at('.bittensor/wallets/old'), { recursive: true })
  await cp(vector('v731-ansible-ascii/coldkey'), coldkey('old'))
  await writeFile(at('old'), 'S3cure-Passw0rd!\n')
  const { status, out } = await machine.run(`wallet upgrade -w old --password-file ${at('old')} --new-password-file ${at('new')}`)
  expect(status).toBe(0)
  expect(out.replaceAll(machine.home, '~').replace(/5\w{47}/, '5…')).toBe('Wrote the key anew.\nAddress           5…\nFile              ~/.bittensor/wallets/old/coldkey\nBefore            encrypted (Ansible Vault, old)\nNow               encrypted\nOld file kept as  ~/.bittensor/wallets/old/backups/coldkey.1\n')
}, 120_000)

test('behavior: leaving it unencrypted must be confirmed', async () => {
  expect(await machine.failure('wallet change-password -w alice --use-hotkey --no-password')).toMatchObject({ code: 'NOT_CONFIRMED', exit: 2 })
  expect(await machine.json('wallet change-password -w alice --use-hotkey --no-password -y')).toMatchObject({ hotkey: 'default', from: 'plain', to: 'plain' })
})

test('behavior: nobody to ask names the ways; no such key is not found', async () => {
  expect(await machine.failure('wallet change-password -w alice')).toMatchObject({ code: 'PASSWORD_NEEDED', exit: 2 })
  expect(await machine.failure('wallet change-password -w alice --use-hotkey')).toMatchObject({ code: 'PASSWORD_NEEDED', exit: 2, hint: expect.stringContaining('--new-password-file') })
  expect(await machine.failure('wallet change-password -w nobody')).toMatchObject({ code: 'KEYFILE_NOT_FOUND', exit: 5 })
})
