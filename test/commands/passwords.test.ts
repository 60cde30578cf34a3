import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useMachine } from '../support/btcli.ts'

// Each password that is tried takes a second by design of the key format: hence so few tests.
const machine = useMachine()
const coldkey = () => join(machine.home, '.bittensor/wallets/ada/coldkey')

test('default: typed twice on a terminal, and the coldkey is encrypted', async () => {
  const { status, asked, out } = await machine.run('wallet create --wallet-name ada --skip-check', { tty: true, answers: ['', 'plum ivory trumpet', 'plum', 'plum ivory trumpet', 'plum ivory trumpet'] })
  expect({ status, asked }).toEqual({ status: 0, asked: ['Password for the new coldkey of wallet ada:', 'The password is empty.', 'The same password again:', 'The passwords differ. Password for the new coldkey of wallet ada:', 'The same password again:'] })
  expect(out).toContain('(encrypted)')
  expect((await readFile(coldkey())).subarray(0, 5).toString()).toBe('$NACL')
}, 120_000)

test('behavior: a wrong one is exit 4 and one sentence, asked once; nothing changes', async () => {
  await machine.all('chain fund ada 10')
  const { status, out, err, asked } = await machine.run('root register --wallet-name ada -y', { tty: true, columns: 200, answers: ['wrong', 'plum ivory trumpet'] })
  expect({ status, out, asked }).toEqual({ status: 4, out: '', asked: [`Password for ${coldkey()}:`] })
  expect(err.split('\n').filter(line => line.startsWith('error:'))).toEqual([`error: The password does not open ${coldkey()}.`])
  expect(await machine.json('chain status')).toMatchObject({ block: 1 })
}, 120_000)

test('behavior: nobody to ask: every way is named, and an empty password is none', async () => {
  const { code, exit, hint } = await machine.failure('root register --wallet-name ada -y')
  expect({ code, exit }).toEqual({ code: 'PASSWORD_NEEDED', exit: 2 })
  for (const way of ['--password-file', '--password-stdin', 'BT_PW_']) expect(hint).toContain(way)
  expect(await machine.failure('root register --wallet-name ada -y --password-stdin', { stdin: '' })).toMatchObject({ code: 'PASSWORD_GIVEN_EMPTY', exit: 2 })
})

test('default: the right one from a file', async () => {
  await writeFile(join(machine.home, 'password'), 'plum ivory trumpet\n')
  expect(await machine.json(`root register --wallet-name ada -y --password-file ${machine.home}/password`)).toMatchObject({ uid: 0 })
}, 120_000)
