/** The program as a process of its own, for what only processes can show. */
import { spawn } from 'node:child_process'
import { PROGRAM } from './build.ts'

/** How a process ended. */
export interface Ended { readonly status: number | null, readonly out: string, readonly err: string }

/** Runs a command line; words are split at spaces. Nothing but the home is taken from the machine. */
export function runProcess (line: string, home: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home, APPDATA: home, NO_COLOR: '1' }
    const child = spawn(process.execPath, [PROGRAM, ...line.split(' ')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const written = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => { written.out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { written.err += chunk.toString() })
    child.on('error', reject)
    child.on('close', status => { resolve({ status, ...written }) })
  })
}
