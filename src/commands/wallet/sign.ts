import { flag, hotkeyName, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { messageBytes, messageInputs } from '../common/message.ts'

export default defineCommand({
  path: 'wallet sign',
  summary: 'Sign a message with a coldkey or a hotkey.',
  description: 'Proves that you hold the key. The bytes are signed as they are, without a wrapper, so that every Bittensor tool can verify the signature. Sign only what you understand: a signature cannot be taken back.',
  examples: [
    ['wallet sign --message "I am alice" --wallet-name alice', 'With the coldkey of alice.'],
    ['wallet sign --message hello --use-hotkey --hotkey miner', 'With the hotkey “miner”.'],
    ['wallet sign --file statement.pdf --json', 'The bytes of a file; the result as JSON.'],
  ],
  input: {
    ...messageInputs,
    wallet: walletName(),
    useHotkey: flag({ flag: '--use-hotkey', help: 'Sign with a hotkey instead of the coldkey.' }),
    hotkey: hotkeyName({ exists: ({ useHotkey }) => useHotkey === true }),
  },
  async run (ctx, { wallet, useHotkey, hotkey, ...message }) {
    const bytes = await messageBytes(ctx, message)
    const pair = await ctx.unlock(wallet, useHotkey ? { hotkey } : 'coldkey')
    const { signBytes } = await import('../../core/wallet/sign.ts')
    return { signature: signBytes(pair, bytes), address: pair.address, cryptoType: pair.type, bytes: bytes.length }
  },
  view: ({ signature, address, cryptoType }) => [
    line(signature),
    facts([['Signed by', address], ['Kind', cryptoType]]),
  ],
})
