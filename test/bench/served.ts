/** What programs wait for that connect to a served chain: the server is a process of its own, as they meet it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { PROGRAM } from '../support/build.ts'
import { median, type Figure } from './measure.ts'

const READS = 5_000
const READS_MS = 1_000
const CLIENTS = 100
const BEHIND_MS = 50
const NEURONS_MS: Readonly<Record<number, number>> = { 256: 20, 1024: 80 }
const IDLE_MB = 150
const RUNS = 9

export async function served (): Promise<readonly Figure[]> {
  return [
    ...await withServer('classic', async (endpoint, pid) => [idle(pid), await reading(endpoint, pid), await hearing(endpoint, pid)]),
    ...await withServer('network --subnets 1 --neurons 256', async (endpoint, pid) => [await neurons(256, endpoint, pid)]),
    ...await withServer('network --subnets 1 --neurons 1024', async (endpoint, pid) => [await neurons(1024, endpoint, pid)]),
  ]
}

async function withServer<T> (genesis: string, work: (endpoint: string, pid: number) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [PROGRAM, ...`chain start --memory --port 0 --json --genesis ${genesis}`.split(' ')], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    return await work(await endpointOf(child), child.pid ?? 0)
  } finally {
    child.kill()
    await once(child, 'exit')
  }
}

async function endpointOf (child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no output')
  const [line] = await once(createInterface(child.stdout), 'line') as [string]
  const { endpoint } = JSON.parse(line) as { readonly endpoint: string }
  return endpoint
}

/** What the server holds when nobody has asked it anything. */
function idle (pid: number): Figure {
  const kilobytes = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
  return { name: 'memory of an idle server', unit: 'MB', median: kilobytes / 1024, least: kilobytes / 1024, runs: 1, wanted: IDLE_MB }
}

/** Storage at the newest block, all requests sent before the first answer is read. */
async function reading (endpoint: string, pid: number): Promise<Figure> {
  const socket = await open(endpoint)
  const keys = (JSON.parse(await ask(socket, 'state_getKeysPaged', '0x', 1_000)) as { readonly result: readonly string[] }).result
  return measured(`${READS} × state_getStorage on one connection`, pid, READS_MS, async () => {
    const started = performance.now()
    const all = heard(socket, READS)
    for (let at = 0; at < READS; at++) socket.send(request('state_getStorage', keys[at % keys.length]))
    await all
    return performance.now() - started
  }).finally(() => { socket.terminate() })
}

/** From the first client that hears of a new block to the last. */
async function hearing (endpoint: string, pid: number): Promise<Figure> {
  const sockets = await Promise.all(Array.from({ length: CLIENTS }, () => open(endpoint)))
  for (const socket of sockets) {
    const first = heard(socket, 2)
    socket.send(request('chain_subscribeNewHeads'))
    await first
  }
  const maker = await open(endpoint)
  return measured(`the last of ${CLIENTS} connections hears of a block after the first`, pid, BEHIND_MS, async () => {
    const times: number[] = []
    const all = sockets.map(socket => heard(socket, 1).then(() => { times.push(performance.now()) }))
    maker.send(request('dev_newBlock'))
    await Promise.all(all)
    return Math.max(...times) - Math.min(...times)
  }).finally(() => { for (const socket of [...sockets, maker]) socket.terminate() })
}

async function neurons (count: number, endpoint: string, pid: number): Promise<Figure> {
  const socket = await open(endpoint)
  return measured(`neuronInfo_getNeuronsLite of ${count} neurons`, pid, NEURONS_MS[count], async () => {
    // Nothing may be remembered of the state: every block is another.
    await ask(socket, 'dev_newBlock')
    const started = performance.now()
    const answer = await ask(socket, 'neuronInfo_getNeuronsLite', 1)
    if (answer.length < count * 100) throw new Error('the neurons are not there')
    return performance.now() - started
  }).finally(() => { socket.terminate() })
}

/** @param pid whose processor's time is told */
async function measured (name: string, pid: number, wanted: number | undefined, run: () => Promise<number>): Promise<Figure> {
  await run()
  const times: number[] = []
  const before = cpuOf(pid)
  for (let at = 0; at < RUNS; at++) times.push(await run())
  const cpu = (cpuOf(pid) - before) / RUNS
  return { name, median: median(times), least: Math.min(...times), runs: RUNS, ...(Number.isNaN(cpu) ? {} : { cpu }), ...(wanted === undefined ? {} : { wanted }) }
}

/** Milliseconds that a process has worked, in steps of 10; not a number where the system does not tell. */
function cpuOf (pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).map(Number)
    return ((user ?? NaN) + (system ?? NaN)) * 10
  } catch {
    return NaN
  }
}

async function open (endpoint: string): Promise<WebSocket> {
  const socket = new WebSocket(endpoint)
  await once(socket, 'open')
  return socket
}

const request = (method: string, ...params: readonly unknown[]): string => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })

async function ask (socket: WebSocket, method: string, ...params: readonly unknown[]): Promise<string> {
  socket.send(request(method, ...params))
  const [data] = await once(socket, 'message') as [Buffer]
  return data.toString()
}

/** Comes true when so many messages have come. */
function heard (socket: WebSocket, count: number): Promise<void> {
  return new Promise(resolve => {
    let left = count
    const hear = () => {
      if (--left > 0) return
      socket.off('message', hear)
      resolve()
    }
    socket.on('message', hear)
  })
}
