import { availableParallelism } from 'node:os'
import type { Context } from '../../cli/context.ts'
import { count, flag, hotkeyName, text, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { chance, patternOf, type Pattern } from '../../core/wallet/vanity.ts'
import type { CryptoType } from '../../core/wallet/contents.ts'
import { madeKey, madeKeyView } from '../common/made-key.ts'
import { makeColdkey, makeHotkey } from '../common/make-keys.ts'
import { confirmedName, cryptoInput, newKeyInputs, overwriteInput, type FoundSource } from '../common/new-key.ts'
import { useHotkeyInput } from '../common/open-key.ts'

export default defineCommand({
  path: 'wallet vanity',
  summary: 'Make a key whose address begins as you like.',
  description: 'Tries keys on all processors until one fits; each further letter takes 58 times as long. Ctrl-C ends it, and nothing is written. The key is as good as any other: its mnemonic is drawn at random.',
  examples: [
    ['wallet vanity --starts-with 5Bob --ignore-case --wallet-name bob', 'A coldkey.'],
    ['wallet vanity --starts-with 5Fun --use-hotkey --hotkey fun --seed-only', 'A hotkey from a seed, which is some ten times quicker.'],
  ],
  input: {
    startsWith: text({ flag: '--starts-with', aliases: ['--prefix'], prompt: 'How shall the address begin (5…)?', help: 'The first letters, beginning with 5.' }),
    ignoreCase: flag({ flag: '--ignore-case', help: 'Take capitals and small letters for the same.' }),
    seedOnly: flag({ flag: '--seed-only', help: 'Try seeds instead of mnemonics; the key then has no mnemonic.' }),
    threads: count({ flag: '--threads', max: 256, optional: true, help: 'Threads to use; one for each processor when left out.' }),
    wallet: walletName({ exists: ({ useHotkey }) => useHotkey === true }),
    useHotkey: useHotkeyInput('Make a hotkey instead of a coldkey.'),
    hotkey: hotkeyName({ exists: false }),
    noPassword: flag({ flag: '--no-password', help: 'Leave the coldkey unencrypted.' }),
    overwrite: overwriteInput(),
    confirmedName,
    skipCheck: newKeyInputs.skipCheck,
    showMnemonic: newKeyInputs.showMnemonic,
    crypto: cryptoInput(),
  },
  async run (
    ctx,
    { startsWith, ignoreCase, seedOnly, threads, wallet, useHotkey, hotkey, noPassword, overwrite, confirmedName, skipCheck, showMnemonic, crypto },
  ) {
    const pattern = patternOf(startsWith, ignoreCase)
    let tried = 0
    const source = () => search(ctx, { pattern, crypto, seedOnly, threads: threads ?? availableParallelism(), onTried: so => { tried = so } })
    const common = { wallet, source, cryptoType: crypto, overwrite, skipCheck, showMnemonic, passwordFirst: true }
    const made = useHotkey
      ? await makeHotkey(ctx, { ...common, hotkey, encrypt: false })
      : await makeColdkey(ctx, { ...common, confirmedName, encrypt: !noPassword })
    return { wallet, hotkey: useHotkey ? hotkey : undefined, tried, expected: Math.round(pattern.expected), ...madeKey(made) }
  },
  view: ({ wallet, hotkey, tried, expected: _expected, ...key }) => madeKeyView(`Made the ${hotkey === undefined ? 'coldkey' : `hotkey ${hotkey}`} of wallet ${wallet} after ${tried} tries.`, key),
})

interface Search {
  readonly pattern: Pattern
  readonly crypto: CryptoType
  readonly seedOnly: boolean
  readonly threads: number
  readonly onTried: (tried: number) => void
}

async function search (ctx: Context, { pattern, crypto, seedOnly, threads, onTried }: Search): Promise<FoundSource> {
  const { searchVanity } = await import('../../core/wallet/vanity-search.ts')
  const started = ctx.now()
  const source = await ctx.progress('Searching', say => searchVanity({
    pattern, cryptoType: crypto, seedOnly, threads, random: size => ctx.random(size), signal: ctx.signal,
    onTried: tried => {
      onTried(tried)
      const rate = Math.round(tried / Math.max(1, ctx.now() - started) * 1000)
      say(`${tried} tried, ${rate} a second; one in ${Math.round(pattern.expected)} fits: ${Math.round(chance(pattern, tried) * 100)} % of searches have ended by now`)
    },
  }))
  return { source, mnemonic: 'mnemonic' in source ? source.mnemonic : undefined }
}
