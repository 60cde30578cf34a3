import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ALICE, ALICE_SS58, useMachine, type Amount } from '../../support/btcli.ts'
import { startProcess, type Started } from '../../support/process.ts'

/** Bob's address. */
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'

const machine = useMachine(...ALICE)

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
async function post (endpoint: string, method: string, ...params: readonly unknown[]): Promise<{ readonly result?: unknown, readonly error?: object }> {
  const response = await fetch(endpoint.replace('ws:', 'http:'), { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) })
  return await response.json() as { readonly result?: unknown, readonly error?: object }
}
const ask = async (endpoint: string, method: string, ...params: readonly unknown[]) => (await post(endpoint, method, ...params)).result

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

describe('what is chosen about a new chain', () => {
  test('behavior: accounts, tempo, sealing, the log, and a line of one’s own', async () => {
    const log = `${machine.home}/rpc.log`
    const server = start(`--dir ${machine.home}/chosen --port 0 --accounts 9 --balance 5 --tempo 7 --sealing manual --log-rpc ${log} --print-on-start Up.`)
    await server.line('Up.')
    const network = `--network sim:${machine.home}/chosen`
    const endpoint = /ws:\S+/.exec(await server.line('Listening'))?.[0] ?? ''
    expect(await machine.json(`chain status ${network}`)).toMatchObject({ sealing: 'manual', server: { endpoint, directory: `${machine.home}/chosen` } })
    await machine.all(`wallet new-coldkey --wallet-name nine --from-uri //Account9 --no-password`)
    const { accounts } = await machine.json<{ accounts: readonly { free: Amount }[] }>(`wallet balance --wallet-name nine ${network}`)
    expect(accounts[0]?.free.tao).toBe('5.000000000')
    const { from, to } = await machine.json<{ from: number, to: number }>(`chain advance --epochs 2 ${network}`)
    expect({ from, most: to <= 16 }).toEqual({ from: 0, most: true })
    expect(await ask(endpoint, 'dev_setBlockBuildMode', 'Instant')).toBeNull()
    server.kill('SIGTERM')
    const { out } = await server.ended
    expect(out).toContain('//Two       5CUjxa4wVKMj3FqKdqAUf7zcEMr4MYAjXeWmUf44B41neLmJ  τ5.000000000\n//Account9  ')
    expect(out.endsWith('\nUp.\n')).toBe(true)
    const lines = readFileSync(log, 'utf8').split('\n')
    expect(lines.filter(line => line.includes('<-') && line.includes('dev_setBlockBuildMode'))).toEqual([expect.stringMatching(/^\d+ <- {"jsonrpc"/)])
    expect(lines).toContainEqual(expect.stringMatching(/^\d+ -> {"jsonrpc":"2.0","id":1,"result":null}$/))
  })

  test('behavior: new subnets have the chosen tempo', async () => {
    const network = `--network sim:${machine.home}/tempo`
    await machine.all(`chain init --tempo 11 ${network}`, 'wallet create --no-password', `chain fund default 1000 ${network}`, `subnets create -y ${network}`)
    const { subnets } = await machine.json<{ subnets: readonly { tempo: number }[] }>(`subnets list ${network}`)
    expect(subnets.map(({ tempo }) => tempo)).toEqual([11, 11, 11].slice(0, subnets.length))
  })

  test('behavior: blocks by the clock', async () => {
    const { endpoint } = await ready(start('--memory --port 0 --json --block-time 20'))
    const socket = new WebSocket(endpoint)
    const heads: string[] = []
    await new Promise<void>(resolve => {
      socket.onopen = () => { socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chain_subscribeNewHeads', params: [] })) }
      socket.onmessage = ({ data }) => {
        const { params } = JSON.parse(data as string) as { readonly params?: { readonly result: { readonly number: string } } }
        if (params !== undefined) heads.push(params.result.number)
        if (heads.length === 4) resolve()
      }
    })
    socket.close()
    expect(heads.map(Number)).toEqual([0, 1, 2, 3].map(step => Number(heads[0]) + step))
    expect(await machine.failure('chain start --memory --block-time 20 --sealing manual')).toMatchObject({ code: 'CONTRADICTION' })
  })
})

/** Bounds the size of the files that a process writes, as a full disk does. */
const boundFiles = (pid: number, bytes: number | 'unlimited') => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
const canBoundFiles = process.platform === 'linux' && ['/usr/bin/prlimit', '/bin/prlimit'].some(path => existsSync(path))

describe.runIf(canBoundFiles)('on a full disk', () => {
  const large = (seed: number) => `0x${Buffer.from(Array.from({ length: 300_000 }, (_, at) => at * seed & 0xff)).toString('hex')}`

  test('behavior: a block is refused, the chain is read on, and goes on when there is room again', async () => {
    const dir = `${machine.home}/full`
    const server = start(`--dir ${dir} --port 0 --json`)
    const { endpoint } = await ready(server)
    const network = `--network ${endpoint}`
    const { server: { pid } } = await machine.json<{ readonly server: { readonly pid: number } }>(`chain status ${network}`)
    const put = (seed: number) => post(endpoint, 'dev_setStorage', [[`0xffff${seed.toString(16).padStart(4, '0')}`, large(seed)]])
    expect(await put(1)).toHaveProperty('result')
    boundFiles(pid, statSync(`${dir}/data.mdb`).size)
    let last = 1
    while ((await put(++last)).error === undefined);
    expect(await put(last)).toMatchObject({ error: { code: -32000, message: expect.stringContaining('the block was refused') as string, data: { code: 'DISK_FULL' } } })
    const { block } = await machine.json<{ readonly block: number }>(`chain status ${network}`)
    // Small blocks find room in the file a little longer.
    while ((await post(endpoint, 'dev_newBlock')).error === undefined);
    const transfer = `wallet transfer --wallet-name alice --dest ${BOB} --amount 1 -y ${network}`
    expect(await machine.failure(transfer)).toMatchObject({ code: 'DISK_FULL', exit: 1, hint: expect.stringContaining('make room') as string })
    const full = (await machine.json<{ readonly block: number }>(`chain status ${network}`)).block
    expect(full).toBeGreaterThanOrEqual(block)
    expect(await ask(endpoint, 'state_getStorageSize', '0xffff0001')).toBe(300_000)
    expect(await ask(endpoint, 'state_getStorageSize', `0xffff${last.toString(16).padStart(4, '0')}`)).toBeNull()
    boundFiles(pid, 'unlimited')
    expect(await put(last)).toHaveProperty('result')
    await machine.all(transfer)
    expect(await machine.json(`chain status ${network}`)).toMatchObject({ block: full + 2 })
    server.kill('SIGTERM')
    await server.ended
    expect(await machine.json(`chain status --network sim:${dir}`)).toMatchObject({ block: full + 2 })
  })
})

describe('the server that commands find', () => {
  test('default: commands on the directory use it, and one of them ends it', async () => {
    const network = `--network sim:${machine.home}/served`
    const server = start(`--dir ${machine.home}/served --port 0 --json`)
    const { endpoint } = await ready(server)
    const socket = new WebSocket(endpoint)
    const heard = new Promise<void>(resolve => {
      socket.onopen = () => { socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chain_subscribeNewHeads', params: [] })) }
      socket.onmessage = ({ data }) => { if ((data as string).includes('"number":"0x1"')) resolve() }
    })
    // Whoever listens hears of what a command does.
    await machine.all(`chain fund ${ALICE_SS58} 1 ${network}`)
    await heard
    expect(await machine.failure(`chain start --port 0 --dir ${machine.home}/served`)).toMatchObject({ code: 'SERVER_RUNNING', exit: 3, details: { endpoint } })
    expect(await machine.failure(`chain init --replace -y ${network}`)).toMatchObject({ code: 'SERVER_RUNNING' })
    expect(await machine.json(`chain stop ${network}`)).toMatchObject({ endpoint })
    expect((await server.ended).status).toBe(0)
    expect(await machine.failure(`chain stop ${network}`)).toMatchObject({ code: 'NOT_SERVED', exit: 5 })
    expect(await machine.json(`chain status ${network}`)).toMatchObject({ block: 1, server: null })
  })

  test('behavior: what a killed server left behind does no harm', async () => {
    const network = `--network sim:${machine.home}/killed`
    const first = start(`--dir ${machine.home}/killed --port 0 --json`)
    await ready(first)
    first.kill('SIGKILL')
    await first.ended
    expect(readFileSync(`${machine.home}/killed/server.json`, 'utf8')).toContain('ws://')
    expect(await machine.json(`chain status ${network}`)).toMatchObject({ block: 0, server: null })
    const second = start(`--dir ${machine.home}/killed --port 0 --json`)
    const { endpoint } = await ready(second)
    expect(await machine.json(`chain status ${network}`)).toMatchObject({ server: { endpoint } })
    // The server of another chain at the address in the file is not taken for this one's.
    const other = `--network sim:${machine.home}/other`
    await machine.all(`chain init ${other}`)
    writeFileSync(`${machine.home}/other/server.json`, readFileSync(`${machine.home}/killed/server.json`))
    expect(await machine.json(`chain status ${other}`)).toMatchObject({ server: null })
    writeFileSync(`${machine.home}/other/server.json`, 'half a f')
    expect(await machine.json(`chain status ${other}`)).toMatchObject({ server: null })
  })

  test('behavior: of two that begin at once one is refused', async () => {
    const both = [1, 2].map(() => start(`--dir ${machine.home}/both --port 0 --json`))
    const answers = await Promise.all(both.map(async server => JSON.parse(await server.line('{')) as Partial<Ready> & { readonly error?: { readonly code: string } }))
    expect(answers.filter(({ endpoint }) => endpoint !== undefined).length).toBe(1)
    expect(answers.flatMap(({ error }) => error?.code ?? [])).toEqual(['SERVER_RUNNING'])
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
    expect(await machine.failure(`chain start --dir ${dir} --port 0 --genesis localnet --state-root trie`)).toMatchObject({ code: 'CHAIN_STATE_ROOT', exit: 2, details: { found: 'changes', chosen: 'trie' } })
  })

  test('behavior: one with the roots of the trie keeps them, whether they are chosen again or not', async () => {
    const dir = `${machine.home}/trie`
    for (const options of [' --state-root trie', ' --state-root trie', '']) {
      const server = start(`--dir ${dir} --port 0 --json${options}`)
      expect(await ask((await ready(server)).endpoint, 'dev_status')).toMatchObject({ stateRoot: 'trie' })
      server.kill('SIGTERM')
      await server.ended
    }
    expect(await machine.failure(`chain start --dir ${dir} --port 0 --state-root changes`)).toMatchObject({ code: 'CHAIN_STATE_ROOT', exit: 2, details: { found: 'trie', chosen: 'changes' } })
  })

  test('behavior: what cannot be served', async () => {
    const { endpoint } = await ready(start('--memory --port 0 --json'))
    const port = new URL(endpoint).port
    expect(await machine.failure(`chain start --memory --port ${port}`)).toMatchObject({ code: 'PORT_IN_USE', exit: 3, details: { port: Number(port) } })
    expect(await machine.failure('chain start --network finney')).toMatchObject({ code: 'NOT_ON_THIS_CHAIN', exit: 5 })
    expect(await machine.failure('chain start --memory --dir x')).toMatchObject({ code: 'CONTRADICTION', exit: 2 })
  })
})
