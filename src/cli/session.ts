/** The life of one command: a context that opens things when they are asked for, and what must be known at the end. */
import type { Chain } from '../core/chain/chain.ts'
import { ownDirectory, resolvePath } from '../core/machine.ts'
import type { Command } from './command.ts'
import { declined, mistyped, notConfirmed, notTyped } from './errors.ts'
import type { Context, KeyChoice } from './context.ts'
import type { Settings } from './globals.ts'
import { passwords } from './passwords.ts'
import type { Ask } from './question.ts'
import { successDocument } from './render/json.ts'
import type { Place } from './render/json.ts'
import type { SendingOptions } from './sending.ts'
import type { LockedKey, Services } from './services.ts'
import type { TableOptions } from './tables.ts'
import type { Spinner, Terminal } from './terminal.ts'
import { asBlocks, gap } from './view.ts'
import type { Voice } from './voice.ts'
import { askTwoWords } from './written.ts'

/** Work that is done sooner than this shows no spinner: a flash is no help. */
const BLINK_MS = 300

/** What the world outside a command learns of it. */
export interface Session {
  readonly context: Context
  /** Chain and block that were read so far. */
  place (): Place
  close (): Promise<void>
}

/** What a session needs of the program. */
export interface SessionParts {
  readonly command: Pick<Command, 'path' | 'reads'>
  readonly terminal: Terminal
  readonly settings: Settings
  readonly sending: SendingOptions
  readonly tables: TableOptions
  readonly services: Services
  readonly voice: Voice
  /** Missing when there is nobody to ask. */
  readonly ask: Ask | undefined
  readonly signal: AbortSignal
  readonly sent: (hash: string) => void
  readonly stay: (end: Promise<void>) => void
}

/** Makes the context of one run of a command. Nothing is opened before it is asked for. */
export function openSession ({ command, terminal, settings, sending, tables, services, voice, ask, signal, sent, stay }: SessionParts): Session {
  const spins = terminal.stderr.isTTY && !settings.quiet && !settings.json
  const wallets = services.walletDirectory(settings.walletPath)
  const keys = passwords({ terminal, settings, services, ask, note: voice.note })
  const unlocked = new Map<string, ReturnType<Context['unlock']>>()
  let opening: Promise<Chain> | undefined
  let place: Place = {}
  let streams = false

  const openKey = (key: LockedKey) => {
    for (const { path, mode, repaired } of key.wide) voice.note(`Others could read ${path} (mode ${mode})${repaired ? ': now only you can.' : ', and that cannot be changed from here: it belongs to somebody else.'}`)
    return keys.open({ ...key, open: password => context.progress(`Opening ${key.path}`, () => key.open(password)) })
  }

  const closeChain = async () => {
    const chain = await opening?.catch(() => undefined)
    await chain?.close()
  }

  const context: Context = {
    wallets,
    state: ownDirectory('state', terminal.machine),
    verbose: settings.verbose,
    sending,
    signal,
    chain: ({ served } = { served: false }) => opening ??= services.openChain(settings.network, { signal, served, reads: command.reads, timeout: settings.timeout * 1_000 }).then(chain => {
      place = { ...place, network: chain.network.name }
      return chain
    }),
    async reconnect () {
      await closeChain()
      opening = undefined
      return context.chain()
    },
    initChain: options => services.initChain(settings.network, options),
    serveChain: (directory, options) => services.serveChain(directory === undefined ? settings.network : `sim:${directory}`, options),
    stay,
    async readAt (block) {
      const [{ readAt }, chain] = await Promise.all([import('../core/chain/read-at.ts'), context.chain()])
      const read = await readAt(chain, block)
      context.atBlock(read.number)
      return read
    },
    atBlock: block => { place = { ...place, block } },
    unlock (wallet, key) {
      const name = nameOf(wallet, key)
      const pair = unlocked.get(name) ?? services.findKey(wallets, wallet, key).then(openKey)
      unlocked.set(name, pair)
      return pair
    },
    password: of => keys.find(of),
    newPassword: wanted => keys.choose(wanted),
    async confirm (question, plan) {
      if (plan !== undefined && !settings.json && !(settings.yes && settings.quiet)) await voice.plan([...asBlocks(plan), gap])
      if (settings.yes) return
      if (ask === undefined) throw notConfirmed({ question })
      if (await ask({ kind: 'confirm', message: question, default: false }) !== 'true') throw declined()
    },
    async confirmByTyping ({ warning, word, flag, given }) {
      if (given !== undefined && given !== word) throw mistyped({ word, flag })
      if (given !== undefined) return
      if (ask === undefined) throw notTyped({ word, flag })
      voice.insist(warning)
      await ask({
        kind: 'text',
        message: `Type “${word}” to go on:`,
        check: text => text.trim() === word ? undefined : `That is not “${word}”. Ctrl-C leaves everything as it is.`,
      })
    },
    async checkWritten (mnemonic) {
      if (ask !== undefined && !settings.yes) await askTwoWords(ask, mnemonic, bytes => terminal.random(bytes))
    },
    async progress (text, work) {
      let said = text
      let spinner: Spinner | undefined
      const timer = spins ? setTimeout(() => { spinner = terminal.spin(said) }, BLINK_MS) : undefined
      try {
        return await work(news => {
          said = news
          spinner?.say(news)
        })
      } finally {
        clearTimeout(timer)
        spinner?.stop()
      }
    },
    async stream (part, view) {
      if (settings.json) terminal.stdout.write(successDocument(command.path, place, part))
      else await voice.part(view, tables, !streams)
      streams = true
    },
    note: voice.note,
    reveal ({ title, text, hidden }) {
      // A pipe or a file would keep it, a log perhaps for ever.
      if (terminal.stderr.isTTY) voice.insist(`${title}\n\n  ${text}\n`)
      else voice.note(hidden)
    },
    platform: terminal.machine.platform,
    path: text => resolvePath(text, terminal.machine),
    config: { read: () => services.loadConfig(settings.config), write: changes => services.changeConfig(settings.config, changes) },
    schema: file => services.readSchema(file),
    random: bytes => terminal.random(bytes),
    now: () => terminal.now(),
    sent,
  }

  return { context, place: () => place, close: closeChain }
}

const nameOf = (wallet: string, key: KeyChoice): string => JSON.stringify([wallet, key])
