/** The official bittensor in a process of its own. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const BRIDGE = fileURLToPath(new URL('../python/bridge.py', import.meta.url))

/** A table that their program printed, cell by cell. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly totals: readonly string[]
}

/** What their program printed, and how it ended. */
export interface Printed {
  readonly tables: readonly Table[]
  readonly text: string
  readonly status: number
}

type Answer = { readonly value: unknown } | Printed | { readonly error: string }

export interface Theirs {
  /** Calls a method of their `subtensor`; `wallet` is given as [name, hotkey], amounts come back as digits of rao. @throws when it does */
  readonly sdk: <Value>(method: string, options?: Readonly<Record<string, unknown>>) => Promise<Value>
  /** Runs their program; words are split at spaces, and `answers` are for what it asks in any case. @throws when it raises */
  readonly btcli: (line: string, answers?: readonly string[]) => Promise<Printed>
  readonly close: () => Promise<void>
}

/**
 * Starts it.
 * @param home where wallets are, and whatever else it writes
 */
export function startTheirs (python: string, { endpoint, home }: { readonly endpoint: string, readonly home: string }): Theirs {
  const child = spawn(python, [BRIDGE, endpoint], { env: pythonEnvironment(home), stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const waiting: { readonly resolve: (answer: Answer) => void, readonly reject: (error: Error) => void }[] = []
  createInterface(child.stdout).on('line', line => { waiting.shift()?.resolve(JSON.parse(line) as Answer) })
  const ended = new Promise<void>(resolve => {
    child.on('close', status => {
      for (const { reject } of waiting) reject(new Error(`their process ended with ${status}: ${said}`))
      resolve()
    })
  })

  const ask = async (request: unknown): Promise<Exclude<Answer, { readonly error: string }>> => {
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.push({ resolve, reject })
      child.stdin.write(`${JSON.stringify(request)}\n`)
    })
    if ('error' in answer) throw new Error(`${JSON.stringify(request)}: ${answer.error}\n${said}`)
    return answer
  }
  return {
    async sdk<Value> (method: string, options: Readonly<Record<string, unknown>> = {}) {
      const answer = await ask({ sdk: method, options })
      return ('value' in answer ? answer.value : undefined) as Value
    },
    async btcli (line, answers = []) {
      const answer = await ask({ btcli: `${line} --subtensor.network ${endpoint} --no_prompt`.split(' '), answers })
      if (!('tables' in answer)) throw new Error('the answer to a command line has tables')
      return answer
    },
    async close () {
      child.stdin.end()
      child.kill()
      await ended
    },
  }
}

/** Nothing of the machine but what a Python needs; and nothing beyond this machine is reached. */
export const pythonEnvironment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  USERPROFILE: home,
  NEST_ASYNCIO: '0',
  PYTHONDONTWRITEBYTECODE: '1',
  NO_PROXY: '127.0.0.1,localhost',
  HTTP_PROXY: NOWHERE,
  HTTPS_PROXY: NOWHERE,
})
const NOWHERE = 'http://127.0.0.1:1'
