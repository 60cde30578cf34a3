import { netuid, text, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { defineError } from '../../core/errors.ts'
import type { ReadAt } from '../../core/chain/chain.ts'
import { parseSetting } from '../../core/chain/hyperparameter-value.ts'
import type { Hyperparameter } from '../../core/chain/hyperparameters.ts'
import { check, type Check } from '../../core/chain/preflight/check.ts'
import { rawSetting, setting } from '../../core/chain/queries/hyperparameters.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { sudoKey } from '../../core/chain/queries/sudo-key.ts'
import { transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress } from '../common/keys.ts'
import { parameter } from '../common/parameter-input.ts'
import { send } from '../common/send.ts'
import { settingCell } from '../common/settings-table.ts'

const netuidNeeded = defineError('NETUID_NEEDED', 'usage', ({ name }: { name: string }) => ({
  message: `${name} belongs to a subnet.`,
  hint: 'Say which one: --netuid <netuid>.',
}))

export default defineCommand({
  path: 'sudo set',
  summary: 'Change a hyperparameter.',
  description: 'The owner of a subnet changes most of its settings. The others belong to root: the sudo key of a development chain changes them here, elsewhere the senate does (btcli senate propose).',
  examples: [
    ['sudo set --netuid 1 --param immunity_period --value 7200', 'New neurons are safe for a day.'],
    ['sudo set --netuid 1 --param max_burn --value 10τ -y', 'Amounts say their unit: τ or rao.'],
    ['sudo set --param tx_rate_limit --value 0 --wallet-name alice', 'A setting of the whole network, by the sudo key.'],
  ],
  input: {
    parameter: parameter(),
    value: text({ flag: '--value', placeholder: 'value', prompt: 'Which value?', help: 'A number, true or false, a part (0.5, 50%), or an amount with its unit (1τ, 500rao).' }),
    netuid: netuid({ optional: true }),
    wallet: walletName(),
  },
  sends: true,
  async run (ctx, { parameter, value, netuid, wallet }) {
    const raw = parseSetting(parameter, value)
    if (parameter.of === 'subnet' && netuid === undefined) throw netuidNeeded({ name: parameter.name })
    const [signer, chain, at] = await Promise.all([coldkeyAddress(ctx, wallet), ctx.chain(), ctx.readAt()])
    const place = parameter.of === 'subnet' ? netuid : undefined
    const [about, sudo, now] = await Promise.all([place === undefined ? undefined : subnet(at, place), sudoKey(at), rawSetting(at, parameter, place)])
    const isOwner = parameter.by === 'owner' && about?.owner === signer
    const call = transaction(chain, 'adminUtils', parameter.call, ...place === undefined ? [] : [place], parameter.meaning === 'switch' ? raw === 1n : raw.toString())
    const [before, after] = [setting(parameter, now), setting(parameter, raw)]
    const receipt = await send(ctx, {
      extrinsic: !isOwner && sudo === signer ? transaction(chain, 'sudo', 'sudo', call.method) : call,
      wallet,
      question: `Change ${parameter.name}?`,
      plan: facts([
        ['Parameter', `${parameter.name}: ${parameter.says}`], ...(place === undefined ? [] : [['Subnet', place] as const]),
        ['Value now', settingCell(before)], ['Value after', settingCell(after)], ['Counts', parameter.counts], ['Signer', `${signer}, ${isOwner ? 'the owner' : sudo === signer ? 'the sudo key' : 'who may not'}`],
      ]),
      checks: [check('badOrigin', isOwner || sudo === signer, parameter.by === 'owner' ? 'only the owner of the subnet and root may change this' : 'only root may change this'), ...await bounds(at, parameter, place, raw)],
    })
    const then = setting(parameter, await rawSetting(await ctx.readAt(receipt.blockHash), parameter, place))
    return {
      netuid: place,
      name: parameter.name,
      before: before.value,
      value: then.value,
      raw: then.raw,
      counts: parameter.counts,
      transaction: receipt.hash,
    }
  },
  view: ({ netuid, name, before, value, counts }) =>
    line(name, netuid === undefined ? '' : ` of subnet ${netuid}`, ': ', settingCell({ value: before }), ' → ', settingCell({ value }), ', ', counts, '.'),
})

/** What the chain checks beside the signer. */
async function bounds (at: ReadAt, { bound }: Hyperparameter, netuid: number | undefined, raw: bigint): Promise<readonly Check[]> {
  if (bound === undefined || netuid === undefined) return []
  const { neurons, maxNeurons } = await subnet(at, netuid)
  return bound === 'at most max_allowed_uids'
    ? [check('adminUtils.MaxValidatorsLargerThanMaxUIds', raw <= BigInt(maxNeurons), `max_allowed_uids is ${maxNeurons}`)]
    : [check('adminUtils.MaxAllowedUIdsLessThanCurrentUIds', raw > BigInt(neurons), `there are ${neurons} neurons, and it must be more`)]
}
