import { count, hotkeyName, netuid, walletName } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, line } from '../../cli/view.ts'
import { check } from '../../core/chain/preflight/check.ts'
import { subnet } from '../../core/chain/queries/subnets.ts'
import { asBigInt, storage, transaction } from '../../core/chain/storage.ts'
import { coldkeyAddress, hotkeyAddress } from '../common/keys.ts'
import { work, type Done } from '../common/pow.ts'
import { registeredUid } from '../common/registered.ts'
import { send } from '../common/send.ts'

export default defineCommand({
  path: 'subnets pow-register',
  aliases: ['work-register'],
  summary: 'Register a hotkey on a subnet by proof of work.',
  description: 'About as many nonces must be tried as the difficulty says. Signed by the hotkey; it costs nothing but time. Only subnets that are open for it take it: btcli subnets show.',
  examples: [['subnets pow-register --netuid 1', 'With all processors but one.'], ['subnets pow_register --netuid 1 --num-processes 2 -y', 'With two threads, without a question.']],
  input: {
    netuid: netuid(),
    workers: count({
      flag: '--num-processes',
      short: '-n',
      aliases: ['--pow-register.num-processes', '--pow_register.num_processes', '--processors', '--workers'],
      max: 256,
      optional: true,
      help: 'Threads that work; all processors but one unless given.',
    }),
    wallet: walletName(),
    hotkey: hotkeyName(),
  },
  sends: true,
  async run (ctx, { netuid, workers, wallet, hotkey }) {
    const [coldkey, account, chain] = await Promise.all([coldkeyAddress(ctx, wallet), hotkeyAddress(ctx, wallet, hotkey), ctx.chain()])
    const threads = workers ?? Math.max(1, (await import('node:os')).availableParallelism() - 1)
    const at = await ctx.readAt()
    const [about, open, taken] = await Promise.all([
      subnet(at, netuid), storage(at, 'subtensorModule', 'networkPowRegistrationAllowed').one(netuid), storage(at, 'subtensorModule', 'uids').one(netuid, account),
    ])
    let done: Done | undefined
    const receipt = await send(ctx, {
      extrinsic: async () => {
        done = await work(ctx, {
          doing: `Working for subnet ${netuid}`,
          account,
          workers: threads,
          difficulty: async at => asBigInt(await storage(at, 'subtensorModule', 'difficulty').one(netuid)),
        })
        return transaction(chain, 'subtensorModule', 'register', netuid, done.at.number, done.nonce, done.seal, account, coldkey)
      },
      wallet,
      key: { hotkey },
      question: `Work with ${threads} ${threads === 1 ? 'thread' : 'threads'} to register on subnet ${netuid}?`,
      plan: facts([['Subnet', netuid], ['Hotkey', account], ['Coldkey', coldkey], ['Difficulty', about.difficulty], ['Threads', threads]]),
      checks: [
        check('subtensorModule.SubNetRegistrationDisabled', open.toJSON() === true, `subnet ${netuid} takes no registrations by work`),
        check('subtensorModule.HotKeyAlreadyRegisteredInSubNet', taken.isEmpty),
      ],
    })
    const uid = await registeredUid(ctx, receipt, { netuid, hotkey: account })
    return {
      netuid,
      uid,
      hotkey: account,
      coldkey,
      difficulty: done?.difficulty.toString(),
      tried: done?.tried,
      transaction: receipt.hash,
    }
  },
  view: ({ netuid, uid, hotkey, difficulty }) => [line('Registered on subnet ', netuid, ' as uid ', uid, '.'), facts([['Hotkey', hotkey], ['Difficulty', difficulty]])],
})
