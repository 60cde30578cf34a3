/**
 * Keys, as a person waits for them: listing, making and opening them, in whole processes. The password is opened beside
 * PyNaCl, which the official tools use, where a Python has it: `BENCH_PYTHON` names one, else it is `python3`.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROGRAM } from '../support/build.ts'
import { interleave, median, runProgram, type Figure } from './measure.ts'

const VECTORS = fileURLToPath(new URL('../vectors/wallets/', import.meta.url))
/** A wallet of the vectors with its password. */
const [ENCRYPTED, PASSWORD] = ['v731-nacl-ascii', 'S3cure-Passw0rd!']
const WALLETS = 200
const LIST_MS = 150
const NEW_HOTKEY_MS = 500

export function wallets (): readonly Figure[] {
  const home = mkdtempSync(join(tmpdir(), 'btcli-bench-'))
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, LOCALAPPDATA: home }
  const root = join(home, '.bittensor', 'wallets')
  const btcli = (line: string) => () => { runProgram([PROGRAM, ...line.split(' ')], env) }
  try {
    for (let index = 0; index < WALLETS; index += 1) cpSync(join(VECTORS, ENCRYPTED), join(root, `wallet-${index}`), { recursive: true })
    writeFileSync(join(home, 'password'), `${PASSWORD}\n`)
    let made = 0
    const quick = interleave({
      bare: () => { runProgram(['-e', '0'], env) },
      list: btcli('wallet list'),
      hotkey: () => { btcli(`wallet new-hotkey -w wallet-0 -H fresh-${made++}`)() },
    }, 15)
    const python = pythonWithNacl()
    const slow = interleave({
      open: btcli(`wallet sign -w wallet-0 --message x --password-file ${join(home, 'password')}`),
      ...python === undefined ? {} : { official: () => { openWithNacl(python, join(root, 'wallet-0', 'coldkey')) } },
    }, 5)
    const [bare, official] = [median(quick['bare'] ?? []), median(slow['official'] ?? [])]
    const opened = figure('btcli wallet sign, coldkey under a password', slow['open'] ?? [])
    return [
      { ...figure(`btcli wallet list, ${readdirSync(root).length} wallets`, quick['list'] ?? []), wanted: LIST_MS },
      { ...figure('the same', quick['list'] ?? []), ratio: { to: 'node -e 0', value: median(quick['list'] ?? []) / bare } },
      { ...figure('btcli wallet new-hotkey', quick['hotkey'] ?? []), wanted: NEW_HOTKEY_MS },
      ...python === undefined ? [opened] : [{ ...opened, ratio: { to: 'PyNaCl', value: opened.median / official, wanted: 1.1 } }, figure('PyNaCl, the same file, decryption alone', slow['official'] ?? [])],
    ]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const figure = (name: string, times: readonly number[]): Figure => ({ name, median: median(times), least: Math.min(...times), runs: times.length })

function pythonWithNacl (): string | undefined {
  const python = process.env['BENCH_PYTHON'] ?? 'python3'
  return spawnSync(python, ['-c', 'import nacl.pwhash']).status === 0 ? python : undefined
}

const OPEN = `
import sys
from nacl import pwhash, secret
data = open(sys.argv[1], 'rb').read()
key = pwhash.argon2i.kdf(32, sys.argv[2].encode(), bytes.fromhex('137183dff15a09bc9c90b5518739e9b1'), opslimit=8, memlimit=536870912)
secret.SecretBox(key).decrypt(data[5:])`

function openWithNacl (python: string, path: string): void {
  if (spawnSync(python, ['-c', OPEN, path, PASSWORD]).status !== 0) throw new Error('PyNaCl did not open the file')
}
