import { describe, expect, test } from 'vitest'
import { defineCommand } from '../../src/cli/command.ts'
import { table } from '../../src/cli/view.ts'
import { rao } from '../../src/core/amount.ts'
import { cli } from './program.ts'

const rows = [
  { name: 'böb', stake: rao(2_500_000_000n), share: '12.00 %', address: '5Grwva' },
  { name: 'alice, "a"', stake: rao(10_000_000_000n), share: '3.00 %', address: '5FHneW' },
  { name: '北京', stake: undefined, share: undefined, address: '5DAAnr' },
]

const list = defineCommand({
  path: 'do list',
  summary: 'Lists.',
  examples: [['do list', 'All.']],
  tables: true,
  input: {},
  run: async () => ({ rows }),
  view: ({ rows }) => table({
    columns: [{ title: 'name' }, { title: 'stake' }, { title: 'last share', align: 'right' }, { title: 'address' }],
    rows: rows.map(({ name, stake, share, address }) => [name, stake, share, { short: `${address}…`, full: `${address}Whole` }]),
    totals: ['', rao(12_500_000_000n), '', ''],
  }),
})

const run = (line: string | readonly string[], options = {}) => cli(line, { ...options, commands: [list] })
const names = (out: string) => out.split('\n').slice(1).map(text => text.split(/\s{2,}/)[0]).filter(Boolean)

describe('tables', () => {
  test('--sort: by size, by letters, the other way round; what is missing comes last', async () => {
    expect(names((await run('do list --sort stake --columns name,stake')).out)).toEqual(['böb', 'alice, "a"', '北京'])
    expect(names((await run('do list --sort -last_share')).out).slice(0, 3)).toEqual(['böb', 'alice, "a"', '北京'])
    expect(names((await run('do list --sort name')).out).slice(0, 2)).toEqual(['alice, "a"', 'böb'])
  })

  test('--columns: these only, in this order, by a beginning of their names', async () => {
    expect((await run('do list --columns addr,name')).out).toMatch(/^address {6}name\n5GrwvaWhole {2}böb\n/)
  })

  test('--filter: all conditions hold, and no sums are shown', async () => {
    expect((await run(['do', 'list', '--filter', 'stake>=2.5,last<10', '--columns', 'name'])).out).toBe('name\nalice, "a"\n')
    expect((await run(['do', 'list', '--filter', 'name~BÖ', '--columns', 'name,stake'])).out).toBe('name         stake\nböb   τ2.500000000\n')
    expect((await run(['do', 'list', '--filter', 'address=5fhnewwhole', '--columns', 'name'])).out).toBe('name\nalice, "a"\n')
  })

  test('--csv: complete, without units, for spreadsheets', async () => {
    expect((await run('do list --csv')).out).toBe('name,stake,last share,address\r\nböb,2.500000000,12.00 %,5GrwvaWhole\r\n"alice, ""a""",10.000000000,3.00 %,5FHneWWhole\r\n北京,,,5DAAnrWhole\r\n')
  })

  test('behavior: letters of two places keep the columns straight', async () => {
    const { out } = await run('do list --columns name,address')
    expect(out.split('\n').slice(1, 4)).toEqual(['böb         5GrwvaWhole', 'alice, "a"  5FHneWWhole', '北京        5DAAnrWhole'])
  })

  test('behavior: no such column: it is said which there are', async () => {
    const { status, err } = await run('do list --sort stakes')
    expect({ status, err }).toEqual({ status: 2, err: 'error: The table has no column “stakes”.\n  Did you mean stake? The columns are name, stake, last-share, address.\n' })
    expect((await run('do list --filter stake')).status).toBe(2)
  })

  test.each(['--csv', '--sort stake', '--filter stake>1', '--columns name'])('behavior: %s is about the table: not with --json, which prints everything', async option => {
    const { status, out } = await run(`do list ${option} --json`)
    expect({ status, error: (JSON.parse(out) as { readonly error: unknown }).error }).toMatchObject({ status: 2, error: { code: 'CONTRADICTION', message: `${option.split(' ')[0]} and --json cannot both be given.` } })
  })

  test('behavior: what comes in parts obeys too, is not leafed through, and as CSV has its titles once', async () => {
    const parts = defineCommand({
      path: 'do parts',
      summary: 'Shows one part after the other.',
      examples: [['do parts', 'All.']],
      tables: true,
      input: {},
      async run (ctx) {
        for (const part of [1, 2]) await ctx.stream({ part }, table({ columns: [{ title: 'part' }, { title: 'more' }], rows: [[part, 'a'], [part, 'b']] }))
        return {}
      },
      view: () => [],
    })
    expect((await cli('do parts --csv --columns part --filter more=b', { commands: [parts] })).out).toBe('part\r\n1\r\n2\r\n')
    const { out, terminal } = await cli('do parts', { commands: [parts], tty: true, rows: 3 })
    expect(terminal.paged).toEqual([])
    expect(out).toContain('part  more')
  })

  test('behavior: a long table is leafed through on a terminal, and nowhere else', async () => {
    const long = await run('do list', { tty: true, rows: 4 })
    expect([long.out, long.terminal.paged.length]).toEqual(['', 1])
    expect((await run('do list', { tty: true, rows: 24 })).terminal.paged).toEqual([])
    expect((await run('do list')).terminal.paged).toEqual([])
  })

  test('behavior: --no-color holds for prompts too', async () => {
    expect((await run('do list --no-color')).terminal.colourless.length).toBe(1)
    expect((await run('do list')).terminal.colourless.length).toBe(0)
  })
})
