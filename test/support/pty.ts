/**
 * The program in a real pseudo-terminal, where prompts, hidden typing and Ctrl-C are what people meet. Node has none of its
 * own: Python's is used, which Linux and macOS have; `hasPty` says whether it is there.
 */
import { spawn, spawnSync } from 'node:child_process'
import { PROGRAM } from './build.ts'

export const hasPty: boolean = process.platform !== 'win32' && spawnSync('python3', ['-c', 'import pty']).status === 0

/** What is waited for on the screen, and what is typed then; `\r` is Enter, `\x03` Ctrl-C. */
export type Step = readonly [waitFor: string, type: string | ((screen: string) => string)]

/** How it ended, and all that the terminal showed, without colours and movements of the cursor. */
export interface OnTerminal { readonly status: number | null, readonly screen: string }

/** Copies between the pseudo-terminal and its own streams, and ends as the program does. */
const BRIDGE = `
import os, pty, select, sys, fcntl, termios, struct
pid, master = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 200, 0, 0))
watched = [0, master]
while True:
    ready, _, _ = select.select(watched, [], [])
    if 0 in ready:
        typed = os.read(0, 1024)
        if typed: os.write(master, typed)
        else: break
    if master in ready:
        try: shown = os.read(master, 4096)
        except OSError: break
        if not shown: break
        os.write(1, shown)
os.close(master)
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
`

/** Runs a command line and types as the steps say; each step's text is looked for after that of the step before. */
export function runInPty (line: string, home: string, steps: readonly Step[] = []): Promise<OnTerminal> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], HOME: home, TERM: 'xterm', NO_COLOR: '1' }
    const child = spawn('python3', ['-c', BRIDGE, process.execPath, PROGRAM, ...line.split(' ')], { env, stdio: ['pipe', 'pipe', 'inherit'] })
    const left = [...steps]
    let screen = ''
    let from = 0
    child.stdout.on('data', (chunk: Buffer) => {
      screen = clean(screen + chunk.toString())
      for (let [next] = left; next !== undefined; [next] = left) {
        const found = screen.indexOf(next[0], from)
        if (found < 0) return
        from = found + next[0].length
        left.shift()
        child.stdin.write(typeof next[1] === 'string' ? next[1] : next[1](screen))
      }
    })
    child.on('error', reject)
    child.on('close', status => { resolve({ status, screen }) })
  })
}

// eslint-disable-next-line no-control-regex -- these are what terminals are steered by
const clean = (text: string): string => text.replace(/\x1b\[[0-9;?]*[A-Za-z]|\r/g, '')
