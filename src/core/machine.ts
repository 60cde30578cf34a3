/** What `core` must be told about the machine it runs on, because it never looks by itself. Read in cli/terminal.ts. */
import { posix, win32, type PlatformPath } from 'node:path'

/** The machine and the person, as far as `core` must know them. */
export interface Machine {
  /** The environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The person's home directory, absolute. */
  readonly home: string
  /** The working directory, absolute: what relative paths are relative to. */
  readonly cwd: string
  readonly platform: NodeJS.Platform
}

/** Path arithmetic as the machine spells paths. */
export const pathsOf = (machine: Pick<Machine, 'platform'>): PlatformPath => machine.platform === 'win32' ? win32 : posix

/** An absolute path from what a person wrote: `~/x` is under the home directory, `x` under the working directory. */
export function resolvePath (text: string, machine: Machine): string {
  const path = pathsOf(machine)
  return /^~(?:[/\\]|$)/.test(text) ? path.join(machine.home, text.slice(1)) : path.resolve(machine.cwd, text)
}

/**
 * One of the program's own directories: the XDG one, or its place on Windows.
 * A relative value of an XDG variable counts as unset, as the XDG specification demands.
 */
export function ownDirectory (kind: 'config' | 'state', machine: Machine): string {
  const path = pathsOf(machine)
  const places = { config: ['XDG_CONFIG_HOME', '.config', 'APPDATA', 'Roaming'], state: ['XDG_STATE_HOME', '.local/state', 'LOCALAPPDATA', 'Local'] } as const
  const [xdg, underHome, windows, underAppData] = places[kind]
  const given = (name: string): string | undefined => {
    const value = machine.env[name]
    return value !== undefined && path.isAbsolute(value) ? value : undefined
  }
  const usual = machine.platform === 'win32'
    ? given(windows) ?? path.join(machine.home, 'AppData', underAppData)
    : path.join(machine.home, underHome)
  return path.join(given(xdg) ?? usual, 'btcli')
}
