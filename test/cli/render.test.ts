import { describe, expect, test } from 'vitest'
import { toJson } from '../../src/cli/render/json.ts'
import { loadPaint, wantsColour } from '../../src/cli/render/paint.ts'
import { renderView } from '../../src/cli/render/view.ts'
import { facts, gap, line, table, tone } from '../../src/cli/view.ts'
import type { View } from '../../src/cli/view.ts'
import { rao } from '../../src/core/amount.ts'

const render = async (view: View, width = Infinity, colour = false, verbose = false) => renderView(view, { width, verbose, quiet: false }, await loadPaint(colour))

const neurons = table({
  columns: [{ title: 'UID' }, { title: 'Hotkey' }, { title: 'Stake' }, { title: 'Axon', minor: true }],
  rows: [[0, '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', rao(1_500_000_000n), '127.0.0.1:8091'], [10, '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty', null, true]],
  totals: [undefined, '2 neurons', rao(1_500_000_000n)],
})

describe('text', () => {
  test('default: lines, facts and tables', async () => {
    expect(await render([line('Cost: ', rao(1n)), gap, facts([['Block', 12], ['Owner', undefined]]), gap, neurons])).toMatchInlineSnapshot(`
      "Cost: τ0.000000001

      Block  12
      Owner  –

      UID  Hotkey                                                   Stake  Axon
        0  5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY  τ1.500000000  127.0.0.1:8091
       10  5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty             –  yes
           2 neurons                                         τ1.500000000
      "
    `)
  })

  test('behavior: a narrow terminal cuts texts, never figures', async () => {
    expect(await render(neurons, 50)).toMatchInlineSnapshot(`
      "UID  Hotkey                  Stake  Axon
        0  5GrwvaEF5zXb26…  τ1.500000000  127.0.0.1:8091
       10  5FHneW46xGXgs5…             –  yes
           2 neurons        τ1.500000000
      "
    `)
  })

  test('behavior: when that is not enough, minor columns go', async () => {
    expect(await render(neurons, 30)).toMatchInlineSnapshot(`
      "UID  Hotkey              Stake
        0  5GrwvaEF5z…  τ1.500000000
       10  5FHneW46xG…             –
           2 neurons    τ1.500000000
      Not shown for want of width:
      Axon.
      "
    `)
  })

  test('behavior: what names a row is never cut, and what is minor goes before it says nothing', async () => {
    const settings = table({ columns: [{ title: 'name', whole: true }, { title: 'says' }, { title: 'more', minor: true }], rows: [['a_long_name_of_a_setting', 'some words that can be cut', 'and a sentence that explains it']] })
    expect(await render(settings, 72)).toBe(`${'name'.padEnd(26)}${'says'.padEnd(24)}more\na_long_name_of_a_setting  some words that can b…  and a sentence that e…\n`)
    expect(await render(settings, 50)).toBe('name                      says\na_long_name_of_a_setting  some words that can be …\nNot shown for want of width: more.\n')
  })

  const alice = { short: '5Grwva…HGKutQY', full: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' }
  const keys = table({ columns: [{ title: 'hotkey' }, { title: 'coldkey' }, { title: 'axon', minor: true }], rows: [[alice, { ...alice, long: `alice (${alice.full})` }, '127.0.0.1:8091']] })

  test('behavior: what has a short form is whole where there is room, column by column', async () => {
    expect(await render(keys)).toContain(`\n${alice.full}  alice (${alice.full})  127.0.0.1:8091\n`)
    expect(await render(keys, 90)).toContain(`\n${alice.full}  ${alice.short}  127.0.0.1:8091\n`)
    expect(await render(keys, 60)).toContain(`\n${alice.short}  ${alice.short}  127.0.0.1:8091\n`)
  })

  test('behavior: a short form that is cut once more keeps its end', async () => {
    expect(await render(table({ columns: [{ title: 'hotkey' }], rows: [[alice]] }), 11)).toBe('hotkey\n5Grwva…utQY\n')
    expect(await render(table({ columns: [{ title: 'hotkey' }], rows: [[{ short: `miner (${alice.short})`, full: alice.full }]] }), 11)).toBe('hotkey\nminer (5Gr…\n')
  })

  test('behavior: --verbose shows whole tables, however narrow the terminal', async () => {
    expect(await render(keys, 30, false, true)).toBe(await render(keys))
  })

  test('behavior: sentences break between words; a value is copied, so it stays in one line', async () => {
    const sentence = 'one two three four five'
    expect(await render([line(sentence), line('  indented ', sentence), facts([['Label', sentence]])], 20)).toBe('one two three four\nfive\n  indented one two\n  three four five\nLabel  one two three four five\n')
    expect(await render(line(tone('strong', 'one  two'), ' three'), 8, true)).toBe('\u001b[1mone  two\u001b[22m\nthree\n')
    expect(await render(line('left  ', 'right'), 8)).toBe('left\nright\n')
  })

  test('behavior: what was left out is told in lines that fit', async () => {
    expect(await render(keys, 30)).toMatch(/\nNot shown for want of width:\naxon\.\n$/)
  })

  test('behavior: a table with a title stands apart', async () => {
    const titled = table({ title: 'Stake', columns: [{ title: 'hotkey' }], rows: [['alice']] })
    expect(await render([titled, titled, gap, titled, line('end')])).toBe('Stake\nhotkey\nalice\n\nStake\nhotkey\nalice\n\nStake\nhotkey\nalice\nend\n')
  })

  test('behavior: a table without rows is a sentence', async () => {
    expect(await render(table({ columns: [{ title: 'Subnet' }], rows: [], empty: 'There are no subnets.' }))).toBe('There are no subnets.\n')
  })

  test('behavior: nothing to show is nothing', async () => {
    expect(await render([])).toBe('')
  })

  test('behavior: what strangers write cannot move the cursor', async () => {
    expect(await render(line('\u001b[2Jname'))).toBe('�[2Jname\n')
  })

  test('behavior: colours say what a cell means', async () => {
    expect(await render(line(tone('good', 'yes'), tone('strong', rao(1n))), 80, true)).toBe('\u001b[32myes\u001b[39m\u001b[1mτ0.000000001\u001b[22m\n')
  })
})

describe('colours', () => {
  const tty = { isTTY: true, rows: undefined, columns: 80, write: () => {} }
  test.each([
    [{}, true, false, true],
    [{}, false, false, false],
    [{ NO_COLOR: '1' }, true, false, false],
    [{ NO_COLOR: '' }, true, false, true],
    [{ TERM: 'dumb' }, true, false, false],
    [{}, true, true, false],
    [{ FORCE_COLOR: '1' }, false, false, true],
    [{ FORCE_COLOR: '0' }, true, false, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false, false],
  ] as const)('%j, terminal %s, --no-color %s: %s', (env, isTTY, noColor, wanted) => {
    expect(wantsColour({ ...tty, isTTY }, env, noColor)).toBe(wanted)
  })
})

test('JSON: amounts at any depth', () => {
  expect(toJson({ rows: [{ stake: rao(5n), name: 'a', none: undefined }] })).toBe('{"rows":[{"stake":{"rao":"5","tao":"0.000000005"},"name":"a"}]}\n')
})
