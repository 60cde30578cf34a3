// Serves a new chain with the genesis of the official local network, on all the ports where clients of that one look.
// What scripts/localnet.sh runs.
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Where the official script has its nodes: the end-to-end tests use the first. */
const PORT = 9945
const OTHER_PORTS = [9944, 9946]
const HOST = '127.0.0.1'
/** How often the chain is asked for its first block, in ms. */
const LOOK_EVERY = 100

const slow = /^(fast_blocks=)?false$/i.test(process.argv[2] ?? '')
console.log(`fast_blocks is ${slow ? 'Off' : 'On'}`)

const program = fileURLToPath(new URL('../bin/btcli.js', import.meta.url))
const features = slow ? 'pow-faucet' : 'pow-faucet,fast-blocks'
const chain = spawn(process.execPath, [program, ...`chain start --memory --genesis localnet --features ${features} --sealing interval --port ${PORT}`.split(' ')], { stdio: ['ignore', 'pipe', 'inherit'] })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { chain.kill(signal) })
chain.on('exit', status => { process.exit(status ?? 1) })

createInterface(chain.stdout).on('line', line => {
  console.log(line)
  if (line.startsWith('Listening on')) void announce()
})
for (const port of OTHER_PORTS) forward(port)

/** Says what test suites wait for, once there is a block. */
async function announce () {
  while (await newestBlock() < 1) await new Promise(resolve => { setTimeout(resolve, LOOK_EVERY) })
  console.log('Imported #1')
  console.log('Successfully ran block step.')
}

async function newestBlock () {
  const response = await fetch(`http://${HOST}:${PORT}`, { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chain_getHeader', params: [] }) })
  return Number((await response.json()).result.number)
}

/** The other nodes of the official network have the same chain: here they are other doors to it. */
function forward (port) {
  const server = createServer(client => {
    const node = connect(PORT, HOST)
    client.pipe(node).pipe(client)
    client.on('error', () => { node.destroy() })
    node.on('error', () => { client.destroy() })
  })
  server.on('error', error => {
    console.error(`Port ${port} cannot be used: ${error.message}.`)
    chain.kill()
  })
  server.listen(port, HOST)
}
