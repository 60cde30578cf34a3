/** One chain, served by our program, and two clients of it: theirs and ours. */
import { afterAll, beforeAll, inject } from 'vitest'
import { makeMachine, type Machine } from '../../support/btcli.ts'
import { startProcess, type Started } from '../../support/process.ts'
import { startTheirs, type Theirs } from './theirs.ts'

interface Parts { readonly machine: Machine, readonly server: Started, readonly theirs: Theirs, readonly endpoint: string }

export interface Both {
  /** Runs our program with --json and gives `data`. @throws when it fails */
  readonly ours: <Data>(line: string) => Promise<Data>
  /** Calls their SDK. */
  readonly sdk: Theirs['sdk']
  /** Runs their program. */
  readonly btcli: Theirs['btcli']
  /** Where the chain is served. */
  readonly endpoint: string
  /** The directory in which both keep wallets, under `.bittensor/wallets`. */
  readonly home: string
}

/** Whether the official tools are here. */
export const available: boolean = inject('python') !== null

/**
 * Serves a new chain for the tests of a file.
 * @param wallets made before, each from its URI: coldkey `//Alice` and hotkey `//Alice//hotkey` for `alice`
 */
export function useBoth ({ genesis = 'classic', wallets = [] }: { readonly genesis?: string, readonly wallets?: readonly string[] } = {}): Both {
  let parts: Parts | undefined
  const made = (): Parts => {
    if (parts === undefined) throw new Error('the chain is served in beforeAll')
    return parts
  }
  const ours = async <Data>(line: string): Promise<Data> => made().machine.json<Data>(`${line} --network ${made().endpoint}`)

  beforeAll(async () => {
    const python = inject('python')
    if (python === null) return
    const machine = await makeMachine()
    const server = startProcess(`chain start --memory --port 0 --json --genesis ${genesis}`, machine.home)
    const { endpoint } = JSON.parse(await server.line('{')) as { readonly endpoint: string }
    parts = { machine, server, endpoint, theirs: startTheirs(python, { endpoint, home: machine.home }) }
    for (const name of wallets) {
      const uri = `//${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
      await machine.all(
        `wallet new-coldkey --wallet-name ${name} --from-uri ${uri} --no-password`,
        `wallet new-hotkey --wallet-name ${name} --from-uri ${uri}//hotkey`)
    }
  })
  afterAll(async () => {
    await parts?.theirs.close()
    parts?.server.kill('SIGTERM')
    await parts?.server.ended
    await parts?.machine.remove()
  })
  return {
    ours,
    sdk: (method, options) => made().theirs.sdk(method, options),
    btcli: (line, answers) => made().theirs.btcli(line, answers),
    get endpoint () { return made().endpoint },
    get home () { return made().machine.home },
  }
}
