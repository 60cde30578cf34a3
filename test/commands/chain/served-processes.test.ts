import { afterEach, expect, test } from 'vitest'
import { ALICE, useMachine, type Amount } from '../../support/btcli.ts'
import { runProcess, startProcess, type Started } from '../../support/process.ts'

const machine = useMachine(...ALICE, 'wallet new-coldkey --wallet-name bob --from-uri //Robert --no-password', 'chain init')

let server: Started | undefined
afterEach(async () => {
  server?.kill('SIGKILL')
  await server?.ended
})

const start = async (): Promise<string> => {
  server = startProcess('chain start --port 0 --json', machine.home)
  return (JSON.parse(await server.line('{')) as { readonly endpoint: string }).endpoint
}
const ofBob = async () => (await machine.json<{ accounts: readonly { free: Amount }[] }>('wallet balance --wallet-name bob')).accounts[0]?.free.tao

/** What each process sends, so that a lost transfer is known by the sum. */
const AMOUNTS = [1, 2, 4, 8]

test('behavior: many processes on a served chain, one of which knows its address only; none is lost', async () => {
  const endpoint = await start()
  const runs = await Promise.all(AMOUNTS.map(amount => runProcess(`wallet transfer --dest bob --amount ${amount} --wallet-name alice -y --json${amount === 8 ? ` --network ${endpoint}` : ''}`, machine.home)))
  expect(runs.map(({ status, out, err }) => status === 0 ? '' : `${out}${err}`)).toEqual(AMOUNTS.map(() => ''))
  const blocks = runs.map(({ out }) => (JSON.parse(out) as { readonly block: number }).block)
  expect(new Set(blocks).size).toBe(AMOUNTS.length)
  expect(await ofBob()).toBe('15.000000000')
})

test('behavior: a server that is killed while it makes blocks leaves a whole chain, and commands go on without it', async () => {
  const before = await machine.json<{ block: number }>('chain status')
  const endpoint = await start()
  const url = endpoint.replace('ws:', 'http:')
  const ask = (method: string, ...params: readonly unknown[]) => fetch(url, { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) })
  const advancing = ask('dev_advance', { blocks: 100_000 }).catch(() => undefined)
  // It answers between two commits: some blocks are there then, and more are being made.
  for (let number = before.block; number <= before.block;) {
    const { result } = await (await ask('chain_getHeader')).json() as { readonly result: { readonly number: string } }
    number = Number(result.number)
  }
  server?.kill('SIGKILL')
  await advancing
  const after = await machine.json<{ block: number, time: string, server: unknown }>('chain status')
  expect(after.server).toBeNull()
  expect(after.block).toBeGreaterThan(before.block)
  // Its clock and its blocks agree: nothing of a further block is there.
  expect(after.time).toBe(new Date(Date.UTC(2024, 6, 1) + after.block * 12_000).toISOString())
  expect(await machine.json('chain advance --blocks 1')).toMatchObject({ from: after.block, to: after.block + 1 })
  expect(await ofBob()).toBe('15.000000000')
})
