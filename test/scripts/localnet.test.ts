import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/localnet.js', import.meta.url))

let stop: (() => Promise<unknown>) | undefined
afterEach(() => stop?.())

/** What it says until test suites would begin, where it listens, and how to end it. */
async function start () {
  const child = spawn(process.execPath, [SCRIPT], { env: { ...process.env, LOCALNET_PORTS: '0,0' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>(resolve => { child.on('close', resolve) })
  stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (line === 'Successfully ran block step.') break
  }
  child.stdout.resume()
  const endpoints = lines.flatMap(line => /^(?:Listening on|Also at) ws:(\S+)/.exec(line)?.[1] ?? [])
  return { lines, endpoints: endpoints.map(each => `http:${each}`), end: stop }
}

async function ask (endpoint: string, method: string): Promise<unknown> {
  const response = await fetch(endpoint, { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] }) })
  return (await response.json() as { readonly result: unknown }).result
}

test('default: fast blocks on the official local chain, the lines that test suites wait for, and a clean end by SIGTERM', async () => {
  const { lines, endpoints, end } = await start()
  expect(lines[0]).toBe('fast_blocks is On')
  expect(lines.slice(-2)).toEqual(['Imported #1', 'Successfully ran block step.'])
  expect(lines.some(line => line.includes('1000000.000000000'))).toBe(true)
  expect(endpoints).toHaveLength(2)
  for (const endpoint of endpoints) expect(await ask(endpoint, 'chain_getHeader')).toMatchObject({ number: expect.stringMatching(/^0x[1-9a-f]/) })
  expect(await end()).toBe(0)
})
