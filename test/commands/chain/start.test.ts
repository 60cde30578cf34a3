import { afterEach, describe, expect, test } from 'vitest'
import { ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'
import { startProcess, type Started } from '../../support/process.ts'

const machine = useMachine()

/** What is printed when it answers. */
interface Ready {
  readonly endpoint: string
  readonly genesisHash: string
  readonly block: number
  readonly accounts: readonly { readonly uri: string, readonly address: string, readonly free: Amount }[]
}

let servers: Started[] = []
afterEach(async () => {
  for (const server of servers) server.kill('SIGKILL')
  await Promise.all(servers.map(({ ended }) => ended))
  servers = []
})

function start (options: string): Started {
  const server = startProcess(`chain start ${options}`, machine.home)
  servers.push(server)
  return server
}
const ready = async (server: Started): Promise<Ready> => JSON.parse(await server.line('{')) as Ready

/** Asks by HTTP. */
async function ask (endpoint: string, method: string, ...params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(endpoint.replace('ws:', 'http:'), { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) })
  return (await response.json() as { readonly result: unknown }).result
}

describe('the ready line', () => {
  test('default: with --json one line, once it answers; SIGTERM ends it', async () => {
    const server = start('--memory --port 0 --json')
    const { endpoint, genesisHash, block, accounts } = await ready(server)
    expect(endpoint).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/)
    expect(block).toBe(0)
    expect(accounts).toContainEqual({ uri: '//Alice', address: ALICE_SS58, free: { rao: '1000000000000000', tao: '1000000.000000000' } })
    expect(await ask(endpoint, 'chain_getBlockHash', 0)).toBe(genesisHash)
    server.kill('SIGTERM')
    const { status, out, err } = await server.ended
    expect({ status, err, lines: out.split('\n').length }).toEqual({ status: 0, err: '', lines: 2 })
  })

  test('behavior: for people it is the last one; SIGINT ends it', async () => {
    const server = start('--memory --port 0')
    const line = await server.line('Listening on')
    expect(line).toMatch(/^Listening on ws:\/\/127\.0\.0\.1:\d+ /)
    server.kill('SIGINT')
    const { status, out } = await server.ended
    expect(status).toBe(0)
    expect(out).toContain(`//Alice    ${ALICE_SS58}`)
    expect(out.endsWith(`${line}\n`)).toBe(true)
  })
})

describe('the chain', () => {
  test('behavior: one in a directory is there again', async () => {
    const dir = `${machine.home}/kept`
    const first = start(`--dir ${dir} --port 0 --json --genesis localnet`)
    const { endpoint, genesisHash } = await ready(first)
    await ask(endpoint, 'dev_newBlock', { count: 3 })
    first.kill('SIGTERM')
    expect((await first.ended).status).toBe(0)
    const second = start(`--dir ${dir} --port 0 --json --genesis localnet`)
    expect(await ready(second)).toMatchObject({ genesisHash, block: 3 })
    second.kill('SIGTERM')
    await second.ended
    expect(await machine.failure(`chain start --dir ${dir} --port 0 --genesis classic`)).toMatchObject({ code: 'CHAIN_BEGAN_OTHERWISE', exit: 2 })
    expect(await machine.failure(`chain start --dir ${dir} --port 0 --genesis localnet --features none`)).toMatchObject({ code: 'CHAIN_BEGAN_OTHERWISE', exit: 2 })
  })

  test('behavior: what cannot be served', async () => {
    const { endpoint } = await ready(start('--memory --port 0 --json'))
    const port = new URL(endpoint).port
    expect(await machine.failure(`chain start --memory --port ${port}`)).toMatchObject({ code: 'PORT_IN_USE', exit: 3, details: { port: Number(port) } })
    expect(await machine.failure('chain start --network finney')).toMatchObject({ code: 'NOT_ON_THIS_CHAIN', exit: 5 })
    expect(await machine.failure('chain start --memory --dir x')).toMatchObject({ code: 'CONTRADICTION', exit: 2 })
  })
})
