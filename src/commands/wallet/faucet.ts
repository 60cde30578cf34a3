import type { Context } from '../../cli/context.ts'
import { walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { rao } from '../../core/amount.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress } from '../common/keys.ts'
import { send } from '../common/send.ts'

/** Fixed by the chain for its faucet; registrations have one of their own. */
const FAUCET_DIFFICULTY = 1_000_000n

export default defineCommand({
  path: 'wallet faucet',
  aliases: ['legacy faucet'],
  summary: 'Earn τ100 by proof of work, on development chains.',
  description: 'Some seconds of work. Only chains built for development have it; btcli chain fund gives any amount at once on the embedded chain.',
  examples: [['wallet faucet', 'τ100 for the wallet “default”.']],
  input: { wallet: walletName() },
  sends: true,
  async run (ctx, { wallet }) {
    const coldkey = await coldkeyAddress(ctx, wallet)
    const chain = await ctx.chain()
    const at = await ctx.readAt()
    const { free: before } = await balance(at, coldkey)
    const receipt = await send(ctx, {
      extrinsic: async () => {
        const { nonce, seal } = await work(ctx, at, coldkey)
        return transaction(chain, 'subtensorModule', 'faucet', at.number, nonce, seal)
      },
      wallet,
      question: 'Work some seconds for τ100 of the faucet?',
      plan: facts([['Coldkey', coldkey], ['Balance', before]]),
    })
    const { free: after } = await balance(await ctx.readAt(receipt.blockHash), coldkey)
    return { coldkey, balance: { before, after }, transaction: receipt.hash }
  },
  view: ({ coldkey, balance }) => [line('The faucet gave ', rao(balance.after - balance.before), ' to ', coldkey, '.'), facts([['Balance before', balance.before], ['Balance now', balance.after]])],
})

async function work (ctx: Context, at: ReadAt, coldkey: string) {
  const [{ solvePow }, { decodeAddress }] = await Promise.all([import('../../core/pow/solve.ts'), import('../../core/ss58.ts')])
  const firstNonce = new DataView(ctx.random(8).buffer).getBigUint64(0)
  return ctx.progress('Working', () => solvePow({ blockHash: at.hash, account: decodeAddress(coldkey), difficulty: FAUCET_DIFFICULTY, firstNonce }, ctx.signal))
}
