import { account } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { defineKind } from '../../cli/input.ts'
import { line, tone } from '../../cli/view.ts'
import { parseSignature } from '../../core/wallet/sign.ts'
import { decodeAddress } from '../../core/ss58.ts'
import { accountAddress } from '../common/keys.ts'
import { messageBytes, messageInputs } from '../common/message.ts'

const signatureInput = defineKind({
  takes: 'value',
  flag: '--signature',
  short: '-s',
  placeholder: 'hex',
  prompt: 'Which signature?',
  help: 'The signature: 128 hex digits.',
  parse: parseSignature,
})

export default defineCommand({
  path: 'wallet verify',
  summary: 'Check who signed a message.',
  description: 'Needs no key and no chain. Exit status 0 says that the signature is valid, 1 that it is not.',
  examples: [
    ['wallet verify --message hello --signature 0x82db… --address 5F…', 'By address.'],
    ['wallet verify --file statement.pdf --signature 0x82db… --address alice/miner', 'By the name of a hotkey here.'],
  ],
  input: {
    ...messageInputs,
    signature: signatureInput(),
    signer: account({
      flag: '--address',
      short: '-a',
      aliases: ['--ss58', '--public-key'],
      prompt: 'Who is said to have signed (address or wallet)?',
      help: 'The signer: an address, a public key as hex, a wallet or wallet/hotkey.',
    }),
  },
  async run (ctx, { signature, signer, ...message }) {
    const [bytes, address] = await Promise.all([messageBytes(ctx, message), accountAddress(ctx, signer)])
    const { signerKind } = await import('../../core/wallet/sign.ts')
    const cryptoType = await signerKind(bytes, signature, decodeAddress(address))
    return { valid: cryptoType !== undefined, address, cryptoType }
  },
  saysNo: ({ valid }) => !valid,
  view: ({ valid, address, cryptoType }) => valid
    ? line(tone('good', 'Valid'), ': ', address, ' signed this message (', cryptoType, ').')
    : line(tone('bad', 'Not valid'), ': ', address, ' did not make this signature over this message.'),
})
