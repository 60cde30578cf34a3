import { flag, netuids, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, gap, table, type Block } from '../../cli/view.ts'
import type { Context } from '../../cli/context.ts'
import type { Hex } from '../../core/hex.ts'
import { balance } from '../../core/chain/queries/balance.ts'
import { neuronsOf } from '../../core/chain/queries/neurons-of.ts'
import { stakeOf } from '../../core/chain/queries/stake.ts'
import { decodeAddress } from '../../core/ss58.ts'
import { atBlock } from '../common/at-block.ts'
import { knownWallets, type KnownWallet } from '../common/local-wallets.ts'
import { kept } from '../common/kept.ts'
import { percent } from '../common/shares.ts'

export default defineCommand({
  path: 'wallet inspect',
  summary: 'Show all there is to know of a wallet: its key files, its money, its stake, its neurons.',
  description: 'Needs no password. --offline shows the key files alone.',
  examples: [
    ['wallet inspect', 'The wallet “default”.'],
    ['wallet inspect --all --offline', 'The key files of every wallet here.'],
  ],
  input: {
    wallet: walletName({ exists: ({ all }) => all !== true }),
    all: flag({ flag: '--all', short: '-a', aliases: ['--all-wallets'], help: 'Every wallet in the wallet directory.' }),
    netuids: netuids({ short: '-n', optional: true, help: 'Only these subnets: 1,2.' }),
    offline: flag({ flag: '--offline', help: 'Ask no chain.' }),
    block: atBlock({ unless: 'offline' }),
  },
  reads: ['registry'],
  tables: true,
  async run (ctx, { wallet, all, netuids, offline, block }) {
    const wallets = await knownWallets(ctx, wallet, all)
    const { walletPaths } = await import('../../core/wallet/paths.ts')
    const inspected = wallets.map(({ name, address, coldkey, hotkeys }) => ({
      wallet: name,
      directory: walletPaths(ctx.wallets, name).directory,
      coldkey: { address, publicKey: decodeAddress(address), format: coldkey.format },
      hotkeys: hotkeys.map(key => ({ name: key.name, address: key.address, publicKey: publicKeyOf(key.address), format: key.format })),
    }))
    if (offline) return { wallets: inspected.map(each => ({ ...each, chain: undefined })) }
    const chain = await readChain(ctx, wallets, netuids, block)
    return { wallets: inspected.map((each, i) => ({ ...each, chain: chain[i] })) }
  },
  view: ({ wallets }): Block[] => wallets.flatMap(({ wallet, directory, coldkey, hotkeys, chain }, index): Block[] => [
    ...(index === 0 ? [] : [gap]),
    facts([
      ['Wallet', wallet],
      ['Directory', directory],
      ['Coldkey', coldkey.address],
      ['Public key', coldkey.publicKey],
      ['Kept', kept(coldkey.format)],
      ...(chain === undefined ? [] : [['Balance', chain.balance] as const]),
    ]),
    table({
      title: 'Hotkeys',
      columns: [{ title: 'hotkey' }, { title: 'address' }, { title: 'kept' }],
      rows: hotkeys.map(({ name, address, format }) => [name, address, kept(format)]),
      empty: 'none',
    }),
    ...(chain === undefined ? [] : [
      table({
        title: 'Stake',
        columns: [{ title: 'hotkey' }, { title: 'stake' }, { title: 'kind' }, { title: 'take', align: 'right' }],
        rows: chain.stakes.map(({ hotkey, stake, own, take }) => [hotkey, stake, own ? 'own' : 'delegate', take === undefined ? '' : percent(take)]),
        empty: 'none',
      }),
      table({
        title: 'Neurons',
        columns: [{ title: 'netuid' }, { title: 'uid' }, { title: 'hotkey' }, { title: 'stake' }, { title: 'emission' }],
        rows: chain.neurons.map(({ netuid, uid, name, stake, emission }) => [netuid, uid, name, stake, emission]),
        empty: 'none',
      }),
    ]),
  ]),
})

const publicKeyOf = (address: string | undefined): Hex | undefined => address === undefined ? undefined : decodeAddress(address)

/** What the chain says of each wallet, at one block. */
async function readChain (ctx: Context, wallets: readonly KnownWallet[], netuids: readonly number[] | undefined, block: number | Hex | undefined) {
  const at = await ctx.readAt(block)
  const hotkeys = wallets.flatMap(each => each.hotkeys.flatMap(({ address }) => address ?? []))
  const neurons = await neuronsOf(at, [...new Set(hotkeys)], netuids)
  return Promise.all(wallets.map(async ({ address, hotkeys: own }) => {
    const [{ free }, stakes] = await Promise.all([balance(at, address), stakeOf(at, address)])
    const nameOf = new Map(own.map(key => [key.address, key.name]))
    return {
      balance: free,
      stakes: stakes.map(({ hotkey, stake, owner, take }) => ({ hotkey, stake, own: owner === address, take })),
      neurons: neurons.filter(({ hotkey }) => nameOf.has(hotkey)).map(({ netuid, uid, hotkey, stake, emission }) => ({
        netuid,
        uid,
        name: nameOf.get(hotkey),
        hotkey,
        stake,
        emission,
      })),
    }
  }))
}
