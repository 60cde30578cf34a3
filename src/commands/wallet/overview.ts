import { flag, netuids, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { gap, line, table, tone, type Block } from '../../cli/view.ts'
import { sumOf } from '../../core/amount.ts'
import { balances } from '../../core/chain/queries/balance.ts'
import { neuronsOf } from '../../core/chain/queries/neurons-of.ts'
import { totalStakedBy } from '../../core/chain/queries/stake.ts'
import { present } from '../../core/chain/storage.ts'
import { atBlock } from '../common/at-block.ts'
import { chosenHotkeys, hotkeyChoiceInputs } from '../common/choose-hotkeys.ts'
import { knownWallets } from '../common/local-wallets.ts'
import { share, addressCell } from '../common/shares.ts'

export default defineCommand({
  path: 'wallet overview',
  summary: 'Show what the hotkeys of a wallet do on the subnets, and what it has.',
  description: 'Needs no password. Every figure is of one block.',
  examples: [
    ['wallet overview', 'The wallet “default”, on all subnets.'],
    ['wallet overview --all', 'Every wallet here.'],
    ['wallet overview --netuids 1,3 --exclude-hotkeys old', 'Some subnets, without one hotkey.'],
  ],
  input: {
    wallet: walletName({ exists: ({ all }) => all !== true }),
    all: flag({ flag: '--all', short: '-a', help: 'Every wallet in the wallet directory.' }),
    netuids: netuids({ short: '-n', optional: true, help: 'Only these subnets: 1,2.' }),
    ...hotkeyChoiceInputs,
    block: atBlock(),
  },
  reads: [],
  tables: true,
  async run (ctx, { wallet, all, netuids, hotkeys, exclude, block }) {
    const wallets = await knownWallets(ctx, wallet, all)
    const at = await ctx.readAt(block)
    const keys = wallets.map(each => chosenHotkeys(each.hotkeys, hotkeys, exclude))
    const addresses = keys.flat().flatMap(({ address }) => address ?? [])
    const coldkeys = wallets.map(({ address }) => address)
    const [neurons, free, staked] = await Promise.all([neuronsOf(at, [...new Set(addresses)], netuids), balances(at, coldkeys), totalStakedBy(at, coldkeys)])
    return {
      wallets: wallets.map(({ name, address }, i) => {
        const nameOf = new Map(present(keys[i]).map(key => [key.address, key.name]))
        const own = neurons.filter(({ hotkey }) => nameOf.has(hotkey)).map(neuron => ({ name: nameOf.get(neuron.hotkey), ...neuron }))
        return {
          wallet: name,
          coldkey: address,
          balance: present(free[i]).free,
          staked: present(staked[i]),
          neurons: own,
          unregistered: present(keys[i]).filter(key => !own.some(({ hotkey }) => hotkey === key.address)).map(({ name, address }) => ({ name, address })),
        }
      }),
    }
  },
  view: ({ wallets }): Block[] => wallets.length === 0 ? [line('There are no wallets here.')] : wallets.flatMap(({ wallet, coldkey, balance, staked, neurons, unregistered }, index) => [
    ...(index === 0 ? [] : [gap]),
    line(tone('strong', wallet), '  ', coldkey),
    line('balance ', balance, '  staked ', staked),
    ...(neurons.length === 0 ? [line(tone('dim', 'None of its hotkeys is registered on these subnets.'))] : []),
    ...[...new Set(neurons.map(({ netuid }) => netuid))].map(netuid => neuronTable(netuid, neurons.filter(neuron => neuron.netuid === netuid))),
    ...(unregistered.length === 0 || neurons.length === 0 ? [] : [line(tone('dim', `Not registered: ${unregistered.map(({ name }) => name).join(', ')}`))]),
  ]),
})

type Row = Awaited<ReturnType<typeof neuronsOf>>[number] & { readonly name: string | undefined }

const neuronTable = (netuid: number, neurons: readonly Row[]) => table({
  title: netuid === 0 ? 'Root' : `Subnet ${netuid}`,
  columns: [
    { title: 'hotkey' }, { title: 'uid' }, { title: 'active', minor: true }, { title: 'stake' }, { title: 'rank', align: 'right', minor: true }, { title: 'trust', align: 'right', minor: true },
    { title: 'consensus', align: 'right', minor: true }, { title: 'incentive', align: 'right' }, { title: 'dividends', align: 'right' }, { title: 'emission' },
    { title: 'vtrust', align: 'right', minor: true }, { title: 'permit' }, { title: 'updated', minor: true }, { title: 'axon', minor: true }, { title: 'address', minor: true },
  ],
  rows: neurons.map(({ name, uid, active, stake, rank, trust, consensus, incentive, dividends, emission, validatorTrust, validatorPermit, updated, axon, hotkey }) => [
    name, uid, active, stake, share(rank), share(trust), share(consensus), share(incentive), share(dividends), emission, share(validatorTrust), validatorPermit, updated, axon, addressCell(hotkey),
  ]),
  ...(neurons.length < 2 ? {} : { totals: ['', '', '', sumOf(neurons.map(({ stake }) => stake)), '', '', '', '', '', sumOf(neurons.map(({ emission }) => emission))] }),
})
