import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress } from '../shared/keys.ts'
import { send } from '../shared/send.ts'

/** Fixed by the chain for its faucet; registrations have one of their own. */
const FAUCET_DIFFICULTY = 1_000_000n

export default defineCommand({
  path: 'wallet faucet',
  summary: 'Earn τ100 by proof of work, on development chains.',
  description: 'Some seconds of work. Only chains built for development have it; btcli chain fund gives any amount at once on the embedded chain.',
  examples: [['wallet faucet', 'τ100 for the wallet “default”.']],
  input: { wallet: walletName() },
  async run (ctx, { wallet }) {
    const coldkey = await coldkeyAddress(ctx, wallet)
    const chain = await ctx.chain()
    const at = await ctx.readAt()
    const { free: before } = await balance(at, coldkey)
    const [{ solvePow }, { decodeAddress }] = await Promise.all([import('../../core/pow/solve.ts'), import('../../core/ss58.ts')])
    const firstNonce = new DataView(ctx.random(8).buffer).getBigUint64(0)
    const { nonce, seal } = await ctx.progress('Working', () =>
      solvePow({ blockHash: at.hash, account: decodeAddress(coldkey), difficulty: FAUCET_DIFFICULTY, firstNonce }, ctx.signal))
    const receipt = await send(ctx, {
      extrinsic: transaction(chain, 'subtensorModule', 'faucet', at.number, nonce, seal),
      wallet,
      question: 'Ask the faucet for τ100?',
      plan: facts([['Coldkey', coldkey], ['Balance', before]]),
    })
    const { free: after } = await balance(await ctx.readAt(receipt.blockHash), coldkey)
    return { coldkey, balance: { before, after }, transaction: receipt.hash }
  },
  view: ({ coldkey, balance }) => [line('The faucet gave to ', coldkey, '.'), facts([['Balance before', balance.before], ['Balance now', balance.after]])],
})
