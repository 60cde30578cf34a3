import { describe, expect, test } from 'vitest'
import { decimals, flag, netuid, tao, text, walletName } from '../../src/cli/inputs.ts'
import type { Question } from '../../src/cli/question.ts'
import { resolve } from '../../src/cli/resolve.ts'
import type { Sources } from '../../src/cli/resolve.ts'

const sources = (some: Partial<Sources> & { readonly values?: Readonly<Record<string, unknown>> } = {}): Sources => ({
  flags: {},
  env: {},
  config: async () => ({ path: '/etc/btcli.yml', values: some.values ?? {} }),
  command: 'stake add',
  ...some,
})

const answering = (answer: string, seen: Question[] = []) => async (question: Question) => {
  seen.push(question)
  return answer
}

describe('default: the nearest source wins, whichever of the others are there too', () => {
  const input = { name: text({ flag: '--name', env: ['FIRST', 'SECOND'], config: 'name', prompt: 'Name?', default: 'default' }) }
  const order = ['flag', 'first', 'second', 'config', 'prompt', 'default'] as const
  const cases = Array.from({ length: 2 ** 5 }, (_, bits) => order.filter((_source, index) => index === 5 || (bits >> index) % 2 === 1))
  test.each(cases.map(present => [present[0], present] as const))('%s of %j', async (winner, present) => {
    const has = (source: (typeof order)[number]) => present.includes(source)
    const { name } = await resolve(input, sources({
      flags: has('flag') ? { name: 'flag' } : {},
      env: { FIRST: has('first') ? 'first' : '', SECOND: has('second') ? 'second' : undefined },
      values: has('config') ? { name: 'config' } : {},
      ask: has('prompt') ? answering('prompt') : undefined,
    }))
    expect(name).toBe(winner)
  })
})

describe('prompts', () => {
  test('behavior: a required value is asked for with the question of its kind', async () => {
    const seen: Question[] = []
    expect(await resolve({ netuid: netuid() }, sources({ ask: answering('7', seen) }))).toEqual({ netuid: 7 })
    expect(seen).toMatchObject([{ kind: 'text', message: 'Which subnet (netuid)?' }])
  })

  test('behavior: a value with a default, or an optional one, is not asked for unless the command says so', async () => {
    const ask = async (): Promise<never> => { throw new Error('asked') }
    const input = { wallet: walletName(), netuid: netuid({ optional: true }), all: flag() }
    expect(await resolve(input, sources({ ask }))).toEqual({ wallet: 'default', netuid: undefined, all: false })
    await expect(resolve({ wallet: walletName({ prompt: 'Which wallet?' }) }, sources({ ask }))).rejects.toThrow('asked')
  })

  test('behavior: the question checks answers as flags are checked, and knows the default', async () => {
    const seen: Question[] = []
    await resolve({ amount: tao({ prompt: 'How much?', default: tao().parse('1') }) }, sources({ ask: answering('2', seen) }))
    const [question] = seen
    expect(question).toMatchObject({ message: 'How much?', default: 'τ1.000000000' })
    expect(question !== undefined && 'check' in question ? [question.check('x'), question.check('3')] : []).toEqual(['“x” is not an amount: expected a decimal number.', undefined])
  })

  test('behavior: lists are read as 1, 2', async () => {
    expect(await resolve({ weights: decimals() }, sources({ ask: answering('0.5, 10') }))).toEqual({ weights: [0.5, 10] })
  })
})

describe('a value that a switch makes needless', () => {
  const input = { amount: tao({ unless: 'all' }), all: flag({ flag: '--all' }) }

  test('default: required without the switch, neither asked for nor allowed with it', async () => {
    expect(await resolve(input, sources({ ask: answering('2') }))).toEqual({ amount: 2_000_000_000n, all: false })
    expect(await resolve(input, sources({ flags: { all: 'true' }, ask: async (): Promise<never> => { throw new Error('asked') } }))).toEqual({ amount: undefined, all: true })
    await expect(resolve(input, sources({ flags: { all: 'true', amount: '1' } }))).rejects.toMatchObject({ code: 'CONTRADICTION', exit: 2, message: '--amount and --all cannot both be given.' })
  })

  test('behavior: several ways to say one thing: one of them, and no two', async () => {
    const message = { message: text({ unless: ['hex', 'file'] }), hex: text({ optional: true, unless: 'file' }), file: text({ optional: true }) }
    expect(await resolve(message, sources({ flags: { hex: '00' } }))).toEqual({ message: undefined, hex: '00', file: undefined })
    expect(await resolve(message, sources({ flags: { file: 'a' } }))).toEqual({ message: undefined, hex: undefined, file: 'a' })
    expect(await resolve(message, sources({ ask: answering('hello') }))).toEqual({ message: 'hello', hex: undefined, file: undefined })
    await expect(resolve(message, sources({ flags: { hex: '00', file: 'a' } }))).rejects.toMatchObject({ message: '--hex and --file cannot both be given.' })
    await expect(resolve(message, sources())).rejects.toMatchObject({ message: 'Missing: --message <text>.', hint: 'Give --message <text> or --hex or --file.' })
  })

  test('behavior: nobody to ask: both ways are named', async () => {
    await expect(resolve(input, sources())).rejects.toMatchObject({ message: 'Missing: --amount <tao>.', hint: 'Give --amount <tao> or --all.' })
  })
})

describe('nobody to ask', () => {
  test('behavior: a missing value names its flag and its variables', async () => {
    await expect(resolve({ amount: tao() }, sources())).rejects.toMatchObject({ code: 'MISSING_INPUT', exit: 2, message: 'Missing: --amount <tao>.', hint: 'See `btcli stake add --help`.' })
    await expect(resolve({ name: text({ flag: '--name', env: ['NAME'] }) }, sources())).rejects.toMatchObject({ hint: 'Give --name <text> or NAME.' })
    await expect(resolve({ to: text({ positional: true, placeholder: 'address' }) }, sources())).rejects.toMatchObject({ message: 'Missing: <address>.' })
  })
})

describe('what is wrong and what is missing', () => {
  test('behavior: a flag that was typed wrong is told first, and before anything is asked', async () => {
    const input = { amount: tao(), netuid: netuid() }
    const seen: Question[] = []
    await expect(resolve(input, sources({ flags: { netuid: 'one' } }))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(resolve(input, sources({ flags: { netuid: 'one' }, ask: answering('1', seen) }))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(seen).toEqual([])
  })
})

describe('a name that must be there', () => {
  const input = { wallet: walletName(), all: flag({}) }
  const offers = async () => [{ word: 'ada', says: '5F…' }]

  test('behavior: is chosen where the default is not there, and else not asked for', async () => {
    const seen: Question[] = []
    expect(await resolve(input, sources({ ask: answering('ada', seen), offers }))).toMatchObject({ wallet: 'ada' })
    expect(seen).toMatchObject([{ kind: 'search', message: 'There is no “default” here. Which wallet?' }])
    expect(await resolve(input, sources({ offers }))).toMatchObject({ wallet: 'default' })
    expect(await resolve(input, sources({ ask: answering('ada'), offers: async () => [{ word: 'default', says: '' }, ...await offers()] }))).toMatchObject({ wallet: 'default' })
    expect(await resolve(input, sources({ ask: answering('ada'), offers: async () => [] }))).toMatchObject({ wallet: 'default' })
  })

  test('behavior: need not be there where other inputs say so', async () => {
    const either = { wallet: walletName({ exists: ({ all }) => all !== true }), all: flag({}) }
    expect(await resolve(either, sources({ flags: { all: 'true' }, ask: answering('ada'), offers }))).toMatchObject({ wallet: 'default' })
    expect(await resolve(either, sources({ ask: answering('ada'), offers }))).toMatchObject({ wallet: 'ada' })
  })
})

describe('invalid text names where it came from', () => {
  const input = { netuid: netuid({ env: ['NETUID'], config: 'netuid' }) }
  test.each([
    [{ flags: { netuid: 'x' } }, '--netuid: “x” is not a subnet (a whole number from 0 to 65535).'],
    [{ env: { NETUID: 'x' } }, 'Environment variable NETUID: “x” is not a subnet (a whole number from 0 to 65535).'],
    [{ values: { netuid: [1, 2] } }, '“netuid” in /etc/btcli.yml: “1,2” is not a subnet (a whole number from 0 to 65535).'],
  ])('%j', async (some, message) => {
    await expect(resolve(input, sources(some))).rejects.toMatchObject({ code: 'INVALID_INPUT', exit: 2, message })
  })

  test('behavior: numbers and switches of a file are read like flags', async () => {
    expect(await resolve({ netuid: netuid({ config: 'netuid' }), json: flag({ config: 'json' }) }, sources({ values: { netuid: 3, json: true } }))).toEqual({ netuid: 3, json: true })
  })

  test('behavior: the configuration is not read when it is not needed', async () => {
    const config = async (): Promise<never> => { throw new Error('read') }
    expect(await resolve(input, sources({ flags: { netuid: '1' }, config }))).toEqual({ netuid: 1 })
  })

  test('behavior: a secret is not repeated in the message', async () => {
    const secret = { seed: netuid({ flag: '--seed', secret: true }) }
    const error = await resolve(secret, sources({ flags: { seed: 'hunter2' } })).catch((reason: unknown) => reason)
    expect(JSON.stringify([error, (error as Error).message, (error as Error).cause])).not.toContain('hunter2')
  })
})
