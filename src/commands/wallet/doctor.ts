import type { Context } from '../../cli/context.ts'
import { declined, notConfirmed } from '../../cli/errors.ts'
import { flag } from '../../cli/inputs.ts'
import { defineCommand } from '../../cli/command.ts'
import { facts, gap, line, tone, type Block } from '../../cli/view.ts'
import { BtcliError } from '../../core/errors.ts'
import type { Finding } from '../../core/wallet/doctor.ts'

export default defineCommand({
  path: 'wallet doctor',
  aliases: ['check'],
  summary: 'Look at every key file, say what is wrong, and offer to mend it.',
  description: 'Looks for modes that let others in, files that no tool can read, public halves of other accounts, empty passwords, files that another tool takes for another key, and what a killed program has left. Whatever is replaced is kept as a backup. Exit status 1 says that something is left to do.',
  examples: [
    ['wallet doctor', 'Looks, and asks before it mends.'],
    ['wallet doctor --fix', 'Mends what can be mended without a password.'],
    ['wallet doctor --quick --json', 'Without trying the empty password on encrypted keys, which takes seconds each.'],
  ],
  input: {
    fix: flag({ flag: '--fix', help: 'Mend without asking.' }),
    quick: flag({ flag: '--quick', help: 'Do not try the empty password on encrypted keys.' }),
  },
  async run (ctx, { fix, quick }) {
    const [{ examine }, { repair }] = await Promise.all([import('../../core/wallet/doctor.ts'), import('../../core/wallet/repair.ts')])
    const { keys, findings } = await ctx.progress('Looking at the key files', say => examine(ctx.wallets, {
      platform: ctx.platform,
      tryEmpty: !quick,
      onFile: path => { say(`Looking at ${path}`) },
    }))
    const mends = findings.some(finding => finding.repair !== undefined) && (fix || await agreed(ctx, findings))
    const results = []
    for (const finding of findings) {
      const { repair: means, ...told } = finding
      const done = mends && means !== undefined ? await repair(ctx.wallets, finding, { random: size => ctx.random(size) }).catch(inWords) : undefined
      results.push({
        ...told,
        repairable: means !== undefined,
        repaired: typeof done === 'string',
        done: typeof done === 'string' ? done : undefined,
        failed: typeof done === 'object' ? done.failed : undefined,
      })
    }
    return { path: ctx.wallets, keys, findings: results }
  },
  saysNo: ({ findings }) => findings.some(({ repaired }) => !repaired),
  view: ({ path, keys, findings }): Block[] => [
    ...findings.flatMap(({ path, says, advice, done, failed, repairable }): Block[] => [
      line(tone('strong', path)),
      line('  ', tone(done === undefined ? 'warn' : 'dim', says)),
      ...(done !== undefined ? [line('  ', tone('good', `Mended: ${done}`))] : []),
      ...(failed !== undefined ? [line('  ', tone('bad', `Not mended: ${failed}`))] : []),
      ...(advice === undefined ? [] : [line('  ', advice)]),
      ...(repairable && done === undefined && failed === undefined ? [line('  btcli wallet doctor --fix mends it.')] : []),
    ]),
    ...(findings.length === 0 ? [] : [gap]),
    line(summary(keys, findings.length, findings.filter(({ repaired }) => repaired).length), ` (${path})`),
  ],
})

function summary (keys: number, found: number, mended: number): string {
  const looked = `Looked at ${keys} ${keys === 1 ? 'key' : 'keys'}`
  if (found === 0) return `${looked}: nothing is wrong.`
  return `${looked}: ${found} ${found === 1 ? 'thing is' : 'things are'} wrong${mended === 0 ? '.' : `, ${mended} mended.`}`
}

/** Asks a person; where nobody is to be asked, nothing is mended, and the result says what is wrong all the same. */
async function agreed (ctx: Context, findings: readonly Finding[]): Promise<boolean> {
  const mendable = findings.filter(({ repair }) => repair !== undefined)
  try {
    await ctx.confirm(`Mend ${mendable.length === 1 ? 'it' : 'them'}?`, facts(mendable.map(({ path, says }) => [path, says])))
    return true
  } catch (error) {
    if (notConfirmed.is(error) || declined.is(error)) return false
    throw error
  }
}

/** One repair that fails stops no other. */
function inWords (error: unknown): { readonly failed: string } {
  if (!(error instanceof BtcliError)) throw error
  return { failed: error.message }
}
