/** The program as a process of its own, for what only processes can show. */
import { spawn } from 'node:child_process'
import { PROGRAM } from './build.ts'

/** How a process ended. */
export interface Ended { readonly status: number | null, readonly out: string, readonly err: string }

/** Runs a command line; words are split at spaces. Nothing but the home is taken from the machine. */
export const runProcess = (line: string, home: string): Promise<Ended> => startProcess(line, home).ended

/** A process that runs. */
export interface Started {
  /** Comes true with the first whole line on stdout that has this in it. @throws when the process ends before */
  line (part: string): Promise<string>
  /** The same on stderr. */
  note (part: string): Promise<string>
  kill (signal: NodeJS.Signals): void
  readonly ended: Promise<Ended>
}

/** Begins a command line and does not wait for its end. */
export function startProcess (line: string, home: string): Started {
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home, APPDATA: home, NO_COLOR: '1' }
  const child = spawn(process.execPath, [PROGRAM, ...line.split(' ')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const written = { out: '', err: '' }
  const watchers = new Set<() => void>()
  for (const [stream, name] of [[child.stdout, 'out'], [child.stderr, 'err']] as const) {
    stream.on('data', (chunk: Buffer) => {
      written[name] += chunk.toString()
      for (const watcher of watchers) watcher()
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', status => { resolve({ status, ...written }) })
  })
  const lineOn = (name: keyof typeof written, part: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = written[name].split('\n').slice(0, -1).find(each => each.includes(part))
        if (found === undefined) return
        watchers.delete(look)
        resolve(found)
      }
      watchers.add(look)
      look()
      void ended.then(({ status, out, err }) => { reject(new Error(`it ended with ${status} before it said ${part}: ${out}${err}`)) })
    })
  return {
    ended,
    kill: signal => { child.kill(signal) },
    line: part => lineOn('out', part),
    note: part => lineOn('err', part),
  }
}
