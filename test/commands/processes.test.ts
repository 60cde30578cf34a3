import { expect, test } from 'vitest'
import { ALICE, useMachine, type Amount } from '../support/btcli.ts'
import { runProcess } from '../support/process.ts'

const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name bob --from-uri //Robert --no-password', 'chain init')

/** What each process sends, so that a lost transfer is known by the sum. */
const AMOUNTS = [1, 2, 4, 8, 16, 32]

test('behavior: several processes send from one coldkey at once; all succeed, none is lost', async () => {
  const runs = await Promise.all(AMOUNTS.map(amount => runProcess(`wallet transfer --dest bob --amount ${amount} --wallet-name alice -y --json`, machine.home)))
  expect(runs.map(({ status, out, err }) => status === 0 ? '' : `${out}${err}`)).toEqual(AMOUNTS.map(() => ''))
  const sent = runs.map(({ out }) => (JSON.parse(out) as { readonly block: number, readonly data: { readonly transaction: string } }))
  expect(new Set(sent.map(({ data }) => data.transaction)).size).toBe(AMOUNTS.length)
  expect(new Set(sent.map(({ block }) => block)).size).toBe(AMOUNTS.length)
  const { accounts } = await machine.json<{ accounts: readonly { free: Amount }[] }>('wallet balance --wallet-name bob')
  expect(accounts[0]?.free.tao).toBe('63.000000000')
})

test('behavior: a chain that does not exist yet is made once, whoever needs it first', async () => {
  const network = `--network sim:${machine.home}/fresh`
  const runs = await Promise.all(Array.from({ length: 3 }, () => runProcess(`subnets lock-cost ${network}`, machine.home)))
  expect(runs).toEqual(Array.from({ length: 3 }, () => ({ status: 0, out: 'Subnet lock cost: τ100.000000000\n', err: `sim:${machine.home}/fresh · block 0\n` })))
})
