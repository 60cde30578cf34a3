// Serves a new chain with the genesis of the official local network, on all the ports where clients of that one look.
// What scripts/localnet.sh runs.
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Where the official script has its nodes: the end-to-end tests use the first. LOCALNET_PORTS says others. */
const [port, ...otherPorts] = (process.env.LOCALNET_PORTS ?? '9945,9944,9946').split(',').map(Number)
const HOST = '127.0.0.1'
/** How often the chain is asked for its first block, in ms. */
const LOOK_EVERY = 100

const slow = /^(fast_blocks=)?false$/i.test(process.argv[2] ?? '')
console.log(`fast_blocks is ${slow ? 'Off' : 'On'}`)

const program = fileURLToPath(new URL('../bin/btcli.js', import.meta.url))
const features = slow ? 'pow-faucet' : 'pow-faucet,fast-blocks'
const chain = spawn(process.execPath, [program, ...`chain start --memory --genesis localnet --features ${features} --sealing interval --port ${port}`.split(' ')], { stdio: ['ignore', 'pipe', 'inherit'] })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { chain.kill(signal) })
chain.on('exit', status => { process.exit(status ?? 1) })

createInterface(chain.stdout).on('line', line => {
  console.log(line)
  const [, endpoint] = /^Listening on (\S+)/.exec(line) ?? []
  if (endpoint === undefined) return
  open(new URL(endpoint)).catch(error => {
    // Where the chain has ended it said why, and this ends with it.
    if (chain.exitCode !== null || chain.signalCode !== null) return
    console.error(`The chain does not answer: ${error.message}.`)
    chain.kill()
  })
})

/** Opens the other doors, and says what test suites wait for once there is a block. */
async function open (endpoint) {
  for (const other of otherPorts) await forward(other, Number(endpoint.port))
  while (await newestBlock(endpoint) < 1) await new Promise(resolve => { setTimeout(resolve, LOOK_EVERY) })
  console.log('Imported #1')
  console.log('Successfully ran block step.')
}

async function newestBlock ({ host }) {
  const response = await fetch(`http://${host}`, { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chain_getHeader', params: [] }) })
  return Number((await response.json()).result.number)
}

/** The other nodes of the official network have the same chain: here they are other doors to it. */
function forward (from, to) {
  const server = createServer(client => {
    const node = connect(to, HOST)
    client.pipe(node).pipe(client)
    client.on('error', () => { node.destroy() })
    node.on('error', () => { client.destroy() })
  })
  server.on('error', error => {
    console.error(`Port ${from} cannot be used: ${error.message}.`)
    chain.kill()
  })
  return new Promise(resolve => {
    server.listen(from, HOST, () => {
      console.log(`Also at ws://${HOST}:${server.address().port}`)
      resolve()
    })
  })
}
